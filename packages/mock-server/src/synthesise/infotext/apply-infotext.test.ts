import { describe, expect, it } from 'vitest';
import fixture from '../../../test/fixtures/infotext/recorded.json' with { type: 'json' };
import { ServerFailure } from '../../dialect/server-failure.ts';
import { builtInInstance } from '../../node/load-instance.ts';
import { type PyDict, type PyValue, stringifyPython } from '../../python/index.ts';
import { Checkpoints } from '../../state/checkpoints.ts';
import { OptionsState } from '../../state/options.ts';
import { createValidator } from '../../validate/index.ts';
import { applyInfotext } from './apply-infotext.ts';

type Case = {
  recording: string;
  request: Record<string, unknown>;
  applied?: Record<string, string>;
  failure?: { error: string; text: string };
};

const instance = await builtInInstance();
const validator = createValidator(instance.specValue);

function createServer(changes: PyDict = new Map()) {
  const checkpoints = new Checkpoints(instance.lists.get('/sdapi/v1/sd-models'), instance.facts);
  // What the server had loaded before it was asked: it shows the hashes of these files.
  for (const name of ['tinyDream_v1', 'tinyPhoto_v2']) {
    const checkpoint = checkpoints.findByAlias(name);
    if (checkpoint) checkpoint.hashed = true;
  }
  const stored = instance.lists.get('/sdapi/v1/options') as PyDict;
  const options = new OptionsState(new Map([...stored, ...changes]), checkpoints);
  return { instance, checkpoints, options };
}

function apply(request: object, kind: 'txt2img' | 'img2img' = 'txt2img', server = createServer()) {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const path = `/sdapi/v1/${kind}`;
  const validated = validator.body('POST', path, { bytes, contentType: 'application/json' });
  if (!validated.ok) throw new Error(`The request ${JSON.stringify(request)} is not valid.`);
  const before = validated.value as PyDict;
  return { before, after: applyInfotext(before, validated.given, kind, server) };
}

function failureOf(run: () => unknown): ServerFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof ServerFailure) return error;
  }
  throw new Error('Nothing failed.');
}

const text = (value: PyValue | undefined) => (value === undefined ? undefined : stringifyPython(value));

const cases = fixture.cases as Case[];
const answered = cases.filter(({ applied }) => applied);
const isHires = ({ failure }: Case) => failure?.text.startsWith('bad sampler name') ?? false;

describe('an infotext in a request', () => {
  it.each(answered)('changes what $recording echoes: $request.infotext', ({ request, applied = {} }) => {
    const { before, after } = apply(request);
    for (const [field, value] of before) {
      expect([field, text(after.get(field))]).toEqual([field, applied[field] ?? text(value)]);
    }
    expect(Object.keys(applied).filter((field) => !after.has(field))).toEqual([]);
  });

  it.each(cases.filter((each) => each.failure && !isHires(each)))(
    'fails as $recording: $failure.text',
    ({ request, failure }) => {
      const { error, text: words } = failureOf(() => apply(request));
      expect({ error, text: words }).toEqual(failure);
    },
  );

  it.each(cases.filter(isHires))('asks for the sampler that $recording stumbles over', ({ request }) => {
    const { after } = apply(request);
    expect(after.get('enable_hr')).toBe(true);
    expect(after.get('hr_sampler_name')).toBe('Use same sampler');
  });

  const infotext = 'a fox\nSteps: 3, Sampler: Euler a, CFG scale: 5, Seed: 42, Size: 64x96, Clip skip: 3';

  it('leaves alone what the caller sent, even when it is null or the default', () => {
    const { after } = apply({ infotext, seed: -1, steps: null, cfg_scale: 7 });
    expect(['seed', 'steps', 'cfg_scale', 'height'].map((field) => text(after.get(field)))).toEqual([
      '-1',
      'null',
      '7.0',
      '96',
    ]);
  });

  it('sets only what the always-on scripts know in img2img', () => {
    const { before, after } = apply({ infotext }, 'img2img');
    const changed = [...after.keys()].filter((field) => text(after.get(field)) !== text(before.get(field)));
    expect(changed.sort()).toEqual(['override_settings', 'sampler_name', 'scheduler', 'seed', 'steps']);
  });

  it('takes the option from the caller where both name it', () => {
    const { after } = apply({ infotext, override_settings: { CLIP_stop_at_last_layers: 2 } });
    expect(text(after.get('override_settings'))).toBe('{"CLIP_stop_at_last_layers":2}');
  });

  it('overrides a stored option by what an infotext leaves unsaid', () => {
    const server = createServer(new Map([['CLIP_stop_at_last_layers', 2]]));
    const { after } = apply({ infotext: 'a fox' }, 'txt2img', server);
    expect(text(after.get('override_settings'))).toBe('{"CLIP_stop_at_last_layers":1}');
  });

  it('switches the checkpoint only where that is allowed', () => {
    const server = createServer(new Map([['disable_weights_auto_swap', false]]));
    const request = { infotext: `${infotext}, Model hash: 8a22b42e4b` };
    expect(text(apply(request).after.get('override_settings'))).not.toContain('sd_model_checkpoint');
    expect(text(apply(request, 'txt2img', server).after.get('override_settings'))).toContain(
      '"sd_model_checkpoint":"8a22b42e4b"',
    );
  });

  it.each([
    ['Steps: 2.5, Sampler: DDIM, Seed: 1', "invalid literal for int() with base 10: '2.5'"],
    ['Steps: 2, Sampler: DDIM, Token merging ratio: lots', "could not convert string to float: 'lots'"],
  ])('says what Python says of %j', (settings, words) => {
    const { error, text: said } = failureOf(() => apply({ infotext: `a\n${settings}` }));
    expect([error, said]).toEqual(['ValueError', words]);
  });
});
