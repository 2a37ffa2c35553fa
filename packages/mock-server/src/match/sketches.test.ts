import { describe, expect, test } from 'vitest';
import { type PyDict, toPyValue } from '../python/index.ts';
import { canonicalRequest } from './canonical-request.ts';
import { gatherFields } from './request-fields.ts';
import { Sketches } from './sketches.ts';

const operation = 'POST /sdapi/v1/txt2img';
const picture = (name: string) => name.repeat(300);

type Request = Record<string, unknown>;

const usual = { prompt: 'a castle by the sea', steps: 20, cfg_scale: 7, width: 512, seed: 1, mask: null };

/** The names of the recordings, the nearest to what is asked first. */
function rank(asked: Request, recorded: Readonly<Record<string, Request>>, state: Request = {}): string[] {
  const sketches = new Sketches<string>();
  for (const [name, { options = {}, ...request }] of Object.entries(recorded)) {
    const draft = sketches.begin(operation);
    canonicalRequest('', '', toPyValue({ ...usual, ...request }), toPyValue(options) as PyDict, draft.visit);
    draft.keep(name);
  }
  const fields = gatherFields((visit) => {
    canonicalRequest('', '', toPyValue({ ...usual, ...asked }), toPyValue(state) as PyDict, visit);
  });
  return sketches.nearest(operation, fields).map(({ of }) => of);
}

describe('the nearest recording is', () => {
  test.each<[string, Request, Record<string, Request>, string[]]>([
    [
      'the one in which fewer fields differ',
      { steps: 30, cfg_scale: 5 },
      { 'both differ': { steps: 20, cfg_scale: 7 }, 'one differs': { steps: 30, cfg_scale: 7 } },
      ['one differs', 'both differ'],
    ],
    [
      'the one whose number is nearer',
      { steps: 21 },
      { 'far away': { steps: 150 }, near: { steps: 20 }, 'not far': { steps: 30 } },
      ['near', 'not far', 'far away'],
    ],
    [
      'the one whose prompt has more of the words',
      { prompt: 'a castle by the sea at night' },
      { another: { prompt: 'portrait of a cat' }, 'nearly the same': {}, some: { prompt: 'the sea' } },
      ['nearly the same', 'some', 'another'],
    ],
    [
      'one with a similar prompt before one without the picture',
      { mask: picture('m'), prompt: 'a castle by the lake' },
      { 'no mask': { prompt: 'a castle by the lake' }, mask: { mask: picture('m') } },
      ['mask', 'no mask'],
    ],
    [
      'one with another picture before one without',
      { mask: picture('m') },
      { none: {}, another: { mask: picture('n') } },
      ['another', 'none'],
    ],
    [
      'one with the prompt and other numbers before one with other words and the numbers',
      { prompt: 'a castle by the sea', steps: 30, cfg_scale: 5 },
      { numbers: { prompt: 'two dogs', steps: 30, cfg_scale: 5 }, prompt: {} },
      ['prompt', 'numbers'],
    ],
    [
      'one with another seed before one with other steps',
      { seed: 2 },
      { steps: { steps: 60, seed: 2 }, seed: { seed: 3 } },
      ['seed', 'steps'],
    ],
    [
      'one with the script before one without',
      { script_name: 'Loopback', script_args: [1, 2] },
      { 'no script': {}, 'other arguments': { script_name: 'Loopback', script_args: [3, 4] } },
      ['other arguments', 'no script'],
    ],
    [
      'one that lacks an override before one that has another checkpoint',
      { override_settings: { CLIP_stop_at_last_layers: 2, sd_model_checkpoint: 'a' } },
      {
        'other checkpoint': { override_settings: { CLIP_stop_at_last_layers: 2, sd_model_checkpoint: 'b' } },
        'no clip skip': { override_settings: { sd_model_checkpoint: 'a' } },
      },
      ['no clip skip', 'other checkpoint'],
    ],
    [
      'the very request in another state, however much that differs',
      {},
      {
        seed: { seed: 2 },
        state: { options: { sd_vae: 'x', samples_format: 'jpg', eta_ddim: 1, img_max: 3 } },
      },
      ['state', 'seed'],
    ],
    [
      'the first of those that are equally near',
      { seed: 5 },
      { b: { width: 8 }, a: { width: 8 } },
      ['b', 'a'],
    ],
  ])('%s', (_, asked, recorded, expected) => {
    expect(rank(asked, recorded)).toEqual(expected);
  });

  test('found among many, whichever was the first', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`${n}`, { steps: n, extra: `${n}` }]),
    );
    const unlike = { alwayson_scripts: { x: { args: [1, 2, 3] } }, mask: picture('m') };
    expect(rank({ steps: 30, extra: '30' }, { unlike, ...many })[0]).toBe('30');
    expect(rank({ ...unlike, seed: 2 }, { unlike, ...many })[0]).toBe('unlike');
  });
});

test('of another operation there is none', () => {
  expect(new Sketches<string>().nearest(operation, new Map())).toEqual([]);
});
