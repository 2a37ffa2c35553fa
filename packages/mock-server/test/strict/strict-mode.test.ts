import { encodeBase64 } from '@sdwebui/client/images';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../../src/app.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { createManualClock } from '../../src/state/manual-clock.ts';
import { createRaster } from '../../src/synthesise/picture/codecs.ts';
import { encodePng } from '../../src/synthesise/picture/encode-png.ts';
import { ask, post } from './ask.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();
const txt2img = '/sdapi/v1/txt2img';
const img2img = '/sdapi/v1/img2img';

/** `txt2img/fixed-seed` */
const astronaut = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};
const initFile = 'b9eed666f6a8c397ea186b68356741eb2b978eec4e64a5d775a4e9a4d980b318.png';
const maskFile = '45d67623a0eb9b3521fee532e827fa64836ac880aebc302435bb016c6905e613.png';
const [init, mask] = (await Promise.all([initFile, maskFile].map(instance.picture))).map(encodeBase64);

/** `img2img/inpaint-fill-1` */
const inpainting = {
  prompt: 'Astronaut standing on a barren planet',
  steps: 4,
  width: 64,
  height: 64,
  seed: 777,
  init_images: [init],
  mask,
  inpainting_fill: 1,
  mask_blur: 2,
};

const strict = (changes = {}) => createMockApp(instance, { codecs, unmatched: 'error', ...changes });

let app: MockApp;
beforeEach(() => {
  app = strict();
});

describe('a strict mock', () => {
  test.each([
    ['txt2img/fixed-seed', txt2img, astronaut],
    ['the same but for its task id, which is echoed', txt2img, { ...astronaut, force_task_id: 'task(own)' }],
    ['the same with a default given', txt2img, { ...astronaut, cfg_scale: 7, n_iter: 1 }],
    ['img2img/inpaint-fill-1', img2img, inpainting],
    ['the same with a data: prefix', img2img, { ...inpainting, mask: `data:image/png;base64,${mask}` }],
  ])('replays %s', async (_, path, body) => {
    expect(await post(app, path, body)).toMatchObject({ status: 200, source: 'recorded' });
  });

  test('answers with problem details that name the nearest recordings and what differs', async () => {
    const reply = await post(app, txt2img, { ...astronaut, steps: 5 });
    expect(reply).toMatchObject({ status: 501, source: 'protocol' });
    expect(reply.report).toMatchObject({
      type: 'urn:sdwebui-mock:no-recording',
      title: 'No recording answers this request',
      status: 501,
      request: { method: 'POST', path: txt2img },
    });
    expect(reply.report?.nearest).toHaveLength(3);
    expect(reply.report?.nearest[0]).toEqual({
      scenario: 'txt2img/fixed-seed',
      order: 28,
      url: txt2img,
      times: 12,
      differences: [{ field: 'steps', asked: 5, recorded: 4 }],
      answer: { status: 200, pictures: 1 },
    });
    expect(reply.report?.detail).toMatch(
      /^POST \/sdapi\/v1\/txt2img was recorded, but not like this: .* differs in steps\./,
    );
    expect(reply.report?.record).toEqual([
      expect.stringContaining('sdwebui-mock record'),
      expect.stringMatching(/^curl -X POST http:.*\/sdapi\/v1\/txt2img .*@request\.json$/),
    ]);
  });

  test('tells pictures by format, size and digest, those of the instance by the names of their files', async () => {
    const other = encodeBase64(await encodePng(createRaster(512, 384), codecs));
    const { report } = await post(app, img2img, { ...inpainting, init_images: [other] });
    expect(report?.nearest[0]).toMatchObject({
      scenario: 'img2img/inpaint-fill-1',
      differences: [
        {
          field: 'init_images[0]',
          asked: expect.stringMatching(/^png 512x384, \d+ kB, sha256 [0-9a-f]{8}…$/),
          recorded: expect.stringMatching(/^png 64x64, \d+ k?B, sha256 b9eed666…$/),
        },
      ],
    });
  });

  test('tells a picture that is not there', async () => {
    const masked = (await instance.exchanges()).filter(
      ({ scenario }) => scenario === 'img2img/inpaint-fill-1',
    );
    const own = createMockApp({ ...instance, exchanges: async () => masked }, { codecs, unmatched: 'error' });
    const { mask: _, ...without } = inpainting;
    const { report } = await post(own, img2img, without);
    const recorded = 'png 64x64, 107 B, sha256 45d67623…';
    expect(report?.nearest[0]?.differences).toEqual([{ field: 'mask', asked: null, recorded }]);
  });

  test.each([
    [
      'an argument of an always-on script (txt2img/alwayson-refiner)',
      { ...astronaut, alwayson_scripts: { Refiner: { args: [true, 'tinyPhoto_v2', 0.8] } } },
      'txt2img/alwayson-refiner',
      [{ field: 'alwayson_scripts.Refiner.args[2]', asked: 0.8, recorded: 0.5 }],
    ],
    [
      'an argument of a script (txt2img/script-xyz)',
      {
        ...astronaut,
        steps: 3,
        script_name: 'X/Y/Z plot',
        script_args: [
          4,
          '2,4',
          [],
          0,
          '',
          [],
          0,
          '',
          [],
          true,
          false,
          false,
          false,
          false,
          false,
          false,
          0,
          false,
        ],
      },
      'txt2img/script-xyz',
      [{ field: 'script_args[1]', asked: '2,4', recorded: '2,3' }],
    ],
    [
      'an override (txt2img/override-clip-skip)',
      { ...astronaut, override_settings: { CLIP_stop_at_last_layers: 3 } },
      'txt2img/override-clip-skip',
      [{ field: 'override_settings.CLIP_stop_at_last_layers', asked: 3, recorded: 2 }],
    ],
    [
      'an override that was not there',
      { ...astronaut, override_settings: { eta_noise_seed_delta: 7, CLIP_stop_at_last_layers: 2 } },
      'txt2img/override-clip-skip',
      [{ field: 'override_settings.eta_noise_seed_delta', asked: 7 }],
    ],
  ])('tells %s by its path', async (_, body, scenario, differences) => {
    const { report } = await post(app, txt2img, body);
    expect(report?.nearest).toContainEqual(expect.objectContaining({ scenario, differences }));
  });

  test('shows long prompts from where they begin to differ', async () => {
    const prompt = (end: string) => `${'a very long description of a castle by the sea, '.repeat(8)}${end}`;
    const recorded = { ...instance, exchanges: async () => [await recordedWith(prompt('at dusk'))] };
    const own = createMockApp(recorded, { codecs, unmatched: 'error' });
    const { report } = await post(own, txt2img, { ...astronaut, prompt: prompt('at noon, in the rain') });
    expect(report?.nearest[0]?.differences).toEqual([
      {
        field: 'prompt',
        asked: expect.stringMatching(/^….* by the sea, at noon, in the rain$/),
        recorded: expect.stringMatching(/^….* by the sea, at dusk$/),
      },
    ]);
  });
});

describe('a strict mock tells apart', () => {
  test('a route that is not there, and which have nearly its name', async () => {
    const { status, report } = await ask(app, '/sdapi/v1/sampler');
    expect(status).toBe(501);
    expect(report).toMatchObject({ type: 'urn:sdwebui-mock:no-route', nearest: [] });
    expect(report?.routes?.[0]).toBe('GET /sdapi/v1/samplers');
    expect(report?.detail).toContain('Did you mean GET /sdapi/v1/samplers?');
  });

  test('a request that was recorded in another state (options/clip-skip)', async () => {
    await post(app, '/sdapi/v1/options', { CLIP_stop_at_last_layers: 3 });
    const { report } = await post(app, txt2img, astronaut);
    expect(report?.type).toBe('urn:sdwebui-mock:other-state');
    const field = 'options.CLIP_stop_at_last_layers';
    expect(report?.nearest.slice(0, 2)).toMatchObject([
      { scenario: 'options/clip-skip', differences: [{ field, asked: 3, recorded: 2 }] },
      { scenario: 'txt2img/fixed-seed', differences: [{ field, asked: 3, recorded: 1 }] },
    ]);
    expect(report?.detail).toContain(field);
    await post(app, '/sdapi/v1/options', { CLIP_stop_at_last_layers: 2 });
    expect(await post(app, txt2img, astronaut)).toMatchObject({ status: 200, source: 'recorded' });
  });

  test('a request whose recordings are used up, since its seed is random (txt2img/seed-blog-post)', async () => {
    const random = { ...astronaut, seed: -1 };
    const replies = [];
    for (let n = 0; n < 20; n++) replies.push(await post(app, txt2img, random));
    const first = replies.findIndex(({ status }) => status === 501);
    expect(first).toBeGreaterThan(0);
    expect(replies[first]?.report).toMatchObject({
      type: 'urn:sdwebui-mock:recording-used-up',
      nearest: [{ scenario: 'txt2img/seed-blog-post', differences: [] }, {}, {}],
    });
    expect(replies.slice(first).map(({ status }) => status)).toEqual(Array(20 - first).fill(501));
    app.reset();
    expect((await post(app, txt2img, random)).status).toBe(200);
  });

  test('an operation of which nothing was recorded', async () => {
    const none = { ...instance, exchanges: async () => [] };
    const { report } = await post(createMockApp(none, { codecs, unmatched: 'error' }), txt2img, astronaut);
    expect(report).toMatchObject({ type: 'urn:sdwebui-mock:no-recording', nearest: [] });
    expect(report?.detail).toContain('Nothing was recorded of POST /sdapi/v1/txt2img.');
  });
});

describe('a strict mock answers as ever', () => {
  test.each([
    ['a list', 'GET', '/sdapi/v1/samplers', undefined, 200, 'state'],
    ['the options', 'GET', '/sdapi/v1/options', undefined, 200, 'state'],
    ['an interrupt', 'POST', '/sdapi/v1/interrupt', undefined, 200, 'state'],
    ['the wrong method', 'PUT', '/sdapi/v1/samplers', undefined, 405, 'protocol'],
    ['a slash too many', 'GET', '/sdapi/v1/samplers/', undefined, 307, 'protocol'],
    ['a wrong type', 'POST', txt2img, { ...astronaut, steps: 'many' }, 422, 'validation'],
    ['an unknown script', 'POST', txt2img, { ...astronaut, script_name: 'none' }, 422, 'synthesised'],
    ['a broken picture', 'POST', img2img, { ...inpainting, init_images: ['none'] }, 500, 'synthesised'],
    ['a 404 that was recorded (protocol/not-found)', 'GET', '/sdapi/v1/nope', undefined, 404, 'recorded'],
  ])('%s', async (_, method, path, body, status, source) => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    expect(await ask(app, path, { method, ...(body && json) })).toMatchObject({ status, source });
  });

  test('without a password where one is wanted', async () => {
    const guarded = strict({ apiAuth: [{ username: 'user', password: 'secret' }] });
    expect(await post(guarded, txt2img, { ...astronaut, steps: 5 })).toMatchObject({ status: 401 });
  });
});

describe('a generation that misses', () => {
  test('takes no time, changes no option, and lets the next one run', async () => {
    const clock = createManualClock();
    app = strict({ clock, stepMs: 1000 });
    const override = { override_settings: { sd_model_checkpoint: 'tinyPhoto_v2' }, seed: 4 };
    const kept = { ...override, override_settings_restore_afterwards: false };
    expect((await post(app, txt2img, { ...astronaut, ...kept })).status).toBe(501);
    const options = await (await app.request('/sdapi/v1/options')).json();
    expect(options.sd_model_checkpoint).toMatch(/^tinyDream/);
    const next = post(app, txt2img, astronaut);
    await clock.advance(4000);
    expect((await next).source).toBe('recorded');
  });

  test.each([
    ['interrupt', { steps: 30, n_iter: 2 }, '/sdapi/v1/interrupt'],
    ['skip', { steps: 24, n_iter: 3 }, '/sdapi/v1/skip'],
  ])('waits where it was recorded with a disturbance (sequence/%s)', async (_, changes, path) => {
    const clock = createManualClock();
    app = strict({ clock });
    await post(app, '/sdapi/v1/options', { show_progress_every_n_steps: 1 });
    const body = { ...astronaut, width: 192, height: 192, ...changes };
    const disturbed = post(app, txt2img, body, { 'x-mock-task-ms': '3000' });
    await clock.advance(500);
    await post(app, path, undefined);
    await clock.advance(3000);
    expect(await disturbed).toMatchObject({ status: 200, source: 'recorded' });
    const undisturbed = post(app, txt2img, body, { 'x-mock-task-ms': '3000' });
    await clock.advance(3000);
    expect((await undisturbed).report?.nearest[0]?.differences).toEqual([
      { field: 'interrupted', recorded: true },
    ]);
  });
});

test('to replay nothing and to compute nothing is refused', () => {
  expect(() => strict({ replay: false })).toThrow(/replay: false and unmatched: 'error'/);
});

async function recordedWith(prompt: string) {
  const exchanges = await instance.exchanges();
  const fixed = exchanges.find(({ scenario }) => scenario === 'txt2img/fixed-seed');
  if (fixed?.request.body?.kind !== 'json' || !(fixed.request.body.value instanceof Map))
    throw new Error('gone');
  const value = new Map(fixed.request.body.value).set('prompt', prompt);
  return { ...fixed, request: { ...fixed.request, body: { ...fixed.request.body, value } } };
}
