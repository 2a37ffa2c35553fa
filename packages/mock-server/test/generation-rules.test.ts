import { decodeBase64, encodeBase64, readImageSize } from '@sdwebui/client/images';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../src/app.ts';
import { createNodeCodecs } from '../src/node/codecs.ts';
import { builtInInstance } from '../src/node/load-instance.ts';
import { encodePng } from '../src/synthesise/picture/encode-png.ts';
import { createPlainRaster } from '../src/synthesise/picture/make-grid.ts';

// Rules that no recording of this server shows, but its way of working or a close relative of it implies.

const instance = await builtInInstance();
const codecs = createNodeCodecs();

let app: MockApp;
beforeEach(() => {
  app = createMockApp(instance, { codecs, replay: false });
});

async function plainPicture(width: number, height: number, grey: number): Promise<string> {
  return encodeBase64(await encodePng(createPlainRaster(width, height, [grey, grey, grey]), codecs));
}

const picture = await plainPicture(64, 64, 90);
const widePicture = await plainPicture(96, 64, 90);
const greyMask = await plainPicture(64, 64, 100);
const wideMask = await plainPicture(96, 64, 255);
const whiteMask = await plainPicture(64, 64, 255);

type Body = Record<string, unknown>;

async function post(path: string, body: Body) {
  const reply = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
}

const small = { prompt: 'fox', steps: 4, width: 64, height: 64, seed: 1 };

function generate(kind: 'txt2img' | 'img2img', body: Body) {
  const init = kind === 'img2img' ? { init_images: [picture] } : {};
  return post(`/sdapi/v1/${kind}`, { ...small, ...init, ...body });
}

async function infotextOf(kind: 'txt2img' | 'img2img', body: Body): Promise<string> {
  const reply = await generate(kind, { send_images: false, ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return JSON.parse(reply.body.info).infotexts[0];
}

const hires = { enable_hr: true, denoising_strength: 0.5, hr_upscaler: 'Latent' };

describe('an infotext (inferred)', () => {
  test.each<[rule: string, kind: 'txt2img' | 'img2img', body: Body, part: string]>([
    [
      'names the schedule of the second pass',
      'txt2img',
      { ...hires, hr_scheduler: 'Karras' },
      'Hires schedule type: Karras, Hires upscale: 2.0',
    ],
    [
      'names it where the first pass has none',
      'txt2img',
      { ...hires, sampler_name: 'DDIM', hr_sampler_name: 'DPM++ 2M' },
      'Hires sampler: DPM++ 2M, Hires schedule type: Karras',
    ],
    [
      'has an own prompt of the second pass in its style',
      'txt2img',
      { ...hires, hr_prompt: 'owl # note', styles: ['Sketch'] },
      'Hires prompt: "pencil sketch of owl \\n"',
    ],
    [
      'keeps dollar signs of a prompt that a style takes in',
      'txt2img',
      { prompt: "fox $& $'", styles: ['Sketch'] },
      "fox $& $'",
    ],
    [
      'lists the LoRAs of the second pass',
      'txt2img',
      { ...hires, hr_prompt: 'owl <lora:tinyDetail:1>' },
      'Lora hashes: "tinyDetail: ',
    ],
    [
      'counts a LoRA once',
      'txt2img',
      { prompt: '<lora:tinyDetail:0.5> <lora:tinyDetail:te=0.5:unet=1>' },
      'Lora hashes: "tinyDetail: cdfef7619af3"',
    ],
    [
      'counts an embedding once a part',
      'txt2img',
      { prompt: 'tinyStyle, (TINYSTYLE:1.2) AND tinyStyle' },
      'TI hashes: "tinyStyle: eceab85fb33c, tinyStyle: eceab85fb33c"',
    ],
    [
      'names another emphasis where words are weighed',
      'txt2img',
      { prompt: '(fox:1.2)', override_settings: { emphasis: 'None' } },
      'Emphasis: None',
    ],
    [
      'names the churn of the options',
      'txt2img',
      { override_settings: { s_churn: 2, s_noise: 1.02 } },
      'Sigma churn: 2, Sigma noise: 1.02',
    ],
    [
      'puts schedule before eta',
      'txt2img',
      { sampler_name: 'Euler a', eta: 0.5, scheduler: 'Karras', override_settings: { sigma_min: 0.05 } },
      'Schedule min sigma: 0.05, Eta: 0.5',
    ],
    [
      'has the noise of img2img behind the hashes',
      'img2img',
      {
        prompt: '<lora:tinyDetail:1>',
        initial_noise_multiplier: 0.9,
        override_settings: { img2img_extra_noise: 0.1 },
      },
      '", Noise multiplier: 0.9, Extra noise: 0.1',
    ],
    [
      'names a refiner that comes in before the last step',
      'txt2img',
      { refiner_checkpoint: 'tinyPhoto_v2', refiner_switch_at: 0.9 },
      'Refiner switch at: 0.9',
    ],
    ['counts a grey mask as a mask', 'img2img', { mask: greyMask }, 'Inpaint area: Only masked'],
  ])('%s', async (_rule, kind, body, part) => {
    expect(await infotextOf(kind, body)).toContain(part);
  });

  test.each<[rule: string, kind: 'txt2img' | 'img2img', body: Body, part: string]>([
    [
      'no schedule of the second pass that is that of the first',
      'txt2img',
      { ...hires, scheduler: 'Karras' },
      'Hires schedule',
    ],
    [
      'no schedule of a sampler that has none',
      'txt2img',
      { ...hires, hr_sampler_name: 'DDIM', hr_scheduler: 'Karras' },
      'Hires schedule',
    ],
    [
      'no LoRA with a multiplier that is no number',
      'txt2img',
      { prompt: '<lora:tinyDetail:strong>' },
      'Lora',
    ],
    [
      'no emphasis for prompt editing alone',
      'txt2img',
      { prompt: '[a:b:0.5]', override_settings: { emphasis: 'None' } },
      'Emphasis',
    ],
    [
      'no ENSD where eta is 0',
      'txt2img',
      { sampler_name: 'Euler a', eta: 0, override_settings: { eta_noise_seed_delta: 31337 } },
      'ENSD',
    ],
    [
      'no refiner in a run of one step',
      'txt2img',
      { steps: 1, refiner_checkpoint: 'tinyPhoto_v2', refiner_switch_at: 0.5 },
      'Refiner',
    ],
    [
      'no masked content that is null',
      'img2img',
      { mask: whiteMask, inpainting_fill: null },
      'Masked content',
    ],
  ])('has %s', async (_rule, kind, body, part) => {
    expect(await infotextOf(kind, body)).not.toContain(part);
  });

  test('takes an unknown style for an empty one, which trims the prompt', async () => {
    expect(
      await infotextOf('txt2img', { prompt: '  fox  ', styles: ['Nope'], negative_prompt: '  x ' }),
    ).toMatch(/^fox\nNegative prompt: x\nSteps/);
  });

  test('has the stored noise multiplier', async () => {
    await post('/sdapi/v1/options', { initial_noise_multiplier: 1.2 });
    expect(await infotextOf('img2img', {})).toContain('Noise multiplier: 1.2');
  });

  test('tells of an embedding only in the prompt that has changed', async () => {
    await infotextOf('txt2img', { negative_prompt: 'tinyStyle' });
    expect(await infotextOf('txt2img', { prompt: 'owl', negative_prompt: 'tinyStyle' })).not.toContain(
      'TI hashes',
    );
  });

  test('tells of it again when the sampler takes twice the steps or the size is another', async () => {
    const body = { prompt: 'tinyStyle', sampler_name: 'Euler' };
    for (const change of [{}, { sampler_name: 'Heun' }, { width: 72 }]) {
      expect(await infotextOf('txt2img', { ...body, ...change })).toContain('TI hashes');
    }
    const sameSteps = { ...body, width: 72, sampler_name: 'Heun', steps: 2 };
    expect(await infotextOf('txt2img', sameSteps)).not.toContain('TI hashes');
  });
});

describe('a generation fails (inferred)', () => {
  const operands = (operator: string, left: string, right: string) =>
    `unsupported operand type(s) for ${operator}: '${left}' and '${right}'`;

  test.each<[what: string, kind: 'txt2img' | 'img2img', body: Body, error: string, errors: string]>([
    [
      'without a scale',
      'txt2img',
      { ...hires, hr_scale: null },
      'TypeError',
      operands('*', 'int', 'NoneType'),
    ],
    [
      'with a null width of the second pass',
      'txt2img',
      { ...hires, hr_resize_x: null },
      'TypeError',
      operands('*', 'NoneType', 'int'),
    ],
    [
      'with a null height beside a width',
      'txt2img',
      { ...hires, hr_resize_x: 96, hr_resize_y: null },
      'TypeError',
      operands('/', 'int', 'NoneType'),
    ],
    [
      'at the upscaler before it misses the denoising strength',
      'txt2img',
      { enable_hr: true, hr_upscaler: 'Nope' },
      'Exception',
      'could not find upscaler named Nope',
    ],
    [
      'with a seed that no generator takes',
      'txt2img',
      { seed: 2 ** 64 },
      'RuntimeError',
      'Overflow when unpacking long',
    ],
    [
      'with a null width of img2img',
      'img2img',
      { width: null },
      'TypeError',
      "'NoneType' object cannot be interpreted as an integer",
    ],
    ['with a width of 0 in img2img', 'img2img', { width: 0 }, 'ValueError', 'height and width must be > 0'],
    [
      'with a null blur under a mask',
      'img2img',
      { mask: whiteMask, mask_blur_x: null },
      'TypeError',
      "'>' not supported between instances of 'NoneType' and 'int'",
    ],
    [
      'out of memory with too many pictures',
      'txt2img',
      { batch_size: 1e9 },
      'OutOfMemoryError',
      expect.stringMatching(/^CUDA out of memory/),
    ],
    [
      'out of memory with too many batches',
      'txt2img',
      { n_iter: 1e12 },
      'OutOfMemoryError',
      expect.stringMatching(/^CUDA out of memory/),
    ],
    [
      'out of memory with a picture too large',
      'txt2img',
      { width: 100_000, height: 100_000 },
      'OutOfMemoryError',
      expect.stringMatching(/^CUDA out of memory/),
    ],
    [
      'out of memory with a second pass too large',
      'txt2img',
      { ...hires, hr_scale: 1000 },
      'OutOfMemoryError',
      expect.stringMatching(/^CUDA out of memory/),
    ],
  ])('%s', async (_what, kind, body, error, errors) => {
    const reply = await generate(kind, body);
    expect(reply).toEqual({ status: 500, body: { error, detail: '', body: '', errors } });
  });

  test('when img2img is given null for its denoising strength, which txt2img takes', async () => {
    const refused = await generate('img2img', { denoising_strength: null });
    expect(refused.status).toBe(422);
    expect(refused.body.detail[0]).toEqual({
      loc: ['body', 'denoising_strength'],
      msg: 'none is not an allowed value',
      type: 'type_error.none.not_allowed',
    });
    expect((await generate('txt2img', { denoising_strength: null })).status).toBe(200);
  });
});

describe('the size of a picture (inferred)', () => {
  test.each<[rule: string, kind: 'txt2img' | 'img2img', body: Body, size: [number, number]]>([
    [
      'follows a given width of the second pass',
      'txt2img',
      { ...hires, height: 32, hr_resize_x: 96 },
      [96, 48],
    ],
    ['follows a given height', 'txt2img', { ...hires, height: 32, hr_resize_y: 48 }, [96, 48]],
    ['is cut where both are given', 'txt2img', { ...hires, hr_resize_x: 96, hr_resize_y: 48 }, [96, 48]],
    ['is rounded down', 'txt2img', { ...hires, hr_scale: 1.3 }, [80, 80]],
    [
      'is that of the given picture where only the mask is painted',
      'img2img',
      { init_images: [widePicture], mask: wideMask },
      [96, 64],
    ],
    [
      'is that of the request where the whole picture is',
      'img2img',
      { init_images: [widePicture], mask: wideMask, inpaint_full_res: false },
      [64, 64],
    ],
  ])('%s', async (_rule, kind, body, [width, height]) => {
    const reply = await generate(kind, body);
    expect(readImageSize(decodeBase64(reply.body.images[0]))).toEqual({ width, height });
  });
});

test('overrides that are to be kept are, though the generation fails (inferred)', async () => {
  const kept = { override_settings_restore_afterwards: false };
  await generate('txt2img', { ...kept, override_settings: { CLIP_stop_at_last_layers: 2, nope: 1 } });
  expect(await infotextOf('txt2img', {})).toContain('Clip skip: 2');
});

test('a batch of img2img is as small as the number of its pictures (inferred)', async () => {
  const reply = await generate('img2img', {
    init_images: [picture, picture],
    batch_size: 3,
    n_iter: 2,
    send_images: true,
  });
  const info = JSON.parse(reply.body.info);
  expect(reply.body.images).toHaveLength(4);
  expect(info).toMatchObject({ batch_size: 2, all_seeds: [1, 2, 3, 4, 5, 6] });
  expect(info.infotexts).toHaveLength(4);
  expect(reply.body.parameters.batch_size).toBe(3);
});
