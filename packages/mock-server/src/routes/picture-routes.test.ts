import {
  decodeBase64,
  detectImageFormat,
  encodeBase64,
  readImageSize,
  readInfotext,
  readPngText,
  writeInfotext,
  writePngText,
} from '@sdwebui/client/images';
import { describe, expect, it } from 'vitest';
import { createMockApp } from '../app.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { createRaster, type Raster } from '../synthesise/picture/codecs.ts';
import { encodePng } from '../synthesise/picture/encode-png.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();
const infotext = 'a fox\nSteps: 3, Sampler: DDIM, Seed: 7';

function paint(width: number, height: number, colourAt: (x: number, y: number) => number[]): Raster {
  const raster = createRaster(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) raster.data.set(colourAt(x, y), (y * width + x) * 4);
  }
  return raster;
}

const blue = paint(24, 16, (_x, y) => (y < 8 ? [220, 235, 255, 255] : [20, 40, 160, 255]));
const png = await encodePng(blue, codecs);

function createClient() {
  const app = createMockApp(instance, { codecs, replay: false });
  return async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const reply = await app.request(`/sdapi/v1/${path}`, init);
    return { status: reply.status, body: await reply.json() };
  };
}

const post = (path: string, body: object) => createClient()(path, body);

describe('png-info', () => {
  it('tells the infotext, what is in it, and the other texts', async () => {
    const image = writePngText(writeInfotext(png, infotext), 'postprocessing', 'Postprocess upscale by: 2.0');
    const { body } = await post('png-info', { image: encodeBase64(image) });
    expect(body).toMatchObject({
      info: infotext,
      items: { postprocessing: 'Postprocess upscale by: 2.0' },
      parameters: { Prompt: 'a fox', Seed: '7', 'Schedule type': 'Automatic' },
    });
  });

  it.each(['jpeg', 'webp'] as const)('reads the infotext of a %s', async (format) => {
    const bytes = format === 'jpeg' ? await codecs.encodeJpeg(blue, 80) : await codecs.encodeWebp(blue, 80);
    const image = `data:image/${format};base64,${encodeBase64(writeInfotext(bytes, infotext))}`;
    expect((await post('png-info', { image })).body).toMatchObject({ info: infotext, items: {} });
  });

  it('makes an infotext of what NovelAI writes', async () => {
    const comment = { uc: 'blur', steps: 28, sampler: 'k_euler_ancestral', scale: 11, seed: 5 };
    const texts = { Software: 'NovelAI', Description: 'a cat', Comment: JSON.stringify(comment) };
    let image: Uint8Array = png;
    for (const [keyword, text] of Object.entries(texts)) image = writePngText(image, keyword, text);
    const { body } = await post('png-info', { image: encodeBase64(image) });
    expect(body.info).toBe(
      'a cat\nNegative prompt: blur\nSteps: 28, Sampler: Euler a, CFG scale: 11, Seed: 5, Size: 24x16, Clip skip: 2, ENSD: 31337',
    );
    expect(body.items).toEqual(texts);
  });

  it('follows no URL', async () => {
    const { status, body } = await post('png-info', { image: 'http://127.0.0.1:9/a.png' });
    expect([status, body.detail]).toEqual([500, 'Request to local resource not allowed']);
  });
});

describe('extras', () => {
  const image = encodeBase64(png);
  const sizeOf = (base64: string) => readImageSize(decodeBase64(base64));

  it.each([
    ['rounds down to steps of 8', { upscaling_resize: 1.6 }, [32, 24]],
    ['shrinks', { upscaling_resize: 0.5 }, [8, 8]],
    [
      'covers a size',
      { resize_mode: 1, upscaling_resize_w: 30, upscaling_resize_h: 40, upscaling_crop: false },
      [56, 40],
    ],
    ['crops to a size', { resize_mode: 1, upscaling_resize_w: 30, upscaling_resize_h: 40 }, [30, 40]],
  ])('%s', async (_what, settings, [width, height]) => {
    for (const upscaler_1 of ['Lanczos', 'Nearest', 'R-ESRGAN 4x+']) {
      const { body } = await post('extra-single-image', { image, upscaler_1, ...settings });
      expect(sizeOf(body.image)).toEqual({ width, height });
    }
  });

  it('upscales the picture that was sent', async () => {
    const { body } = await post('extra-single-image', { image, upscaler_1: 'Nearest', upscaling_resize: 2 });
    const { data, width } = await codecs.decode(decodeBase64(body.image));
    expect(width).toBe(48);
    expect([...data.subarray(0, 4)]).toEqual([220, 235, 255, 255]);
    expect([...data.subarray(-4)]).toEqual([20, 40, 160, 255]);
  });

  it('blends the second upscaler in', async () => {
    const edge = encodeBase64(
      await encodePng(
        paint(8, 8, (x) => (x < 4 ? [0, 0, 0, 255] : [255, 255, 255, 255])),
        codecs,
      ),
    );
    const pixels = async (settings: object) => {
      const { body } = await post('extra-single-image', { image: edge, upscaling_resize: 2, ...settings });
      return (await codecs.decode(decodeBase64(body.image))).data;
    };
    const lanczos = await pixels({ upscaler_1: 'Lanczos' });
    const nearest = await pixels({ upscaler_1: 'Nearest' });
    const both = await pixels({
      upscaler_1: 'Lanczos',
      upscaler_2: 'Nearest',
      extras_upscaler_2_visibility: 0.5,
    });
    for (let i = 0; i < both.length; i++) {
      const middle = ((lanczos[i] as number) + (nearest[i] as number)) / 2;
      expect(Math.abs((both[i] as number) - middle)).toBeLessThan(1);
    }
    expect(lanczos).not.toEqual(nearest);
  });

  it('names the face restorers', async () => {
    const { body } = await post('extra-single-image', {
      image,
      gfpgan_visibility: 0.25,
      codeformer_visibility: 1,
      codeformer_weight: 0.12345,
    });
    expect(body.html_info).toBe(
      '<p>GFPGAN visibility: 0.25, CodeFormer visibility: 1.0, CodeFormer weight: 0.123</p>',
    );
  });

  it('keeps the texts of the sent picture', async () => {
    const sent = writePngText(writeInfotext(png, infotext), 'Author', 'me');
    const { body } = await post('extra-single-image', { image: encodeBase64(sent), upscaler_1: 'Lanczos' });
    const texts = await readPngText(decodeBase64(body.image));
    expect(texts.map(({ keyword, text }) => [keyword, text])).toEqual([
      ['Author', 'me'],
      ['parameters', infotext],
      // A default keeps its type: 2 where a sent value would be 2.0.
      ['postprocessing', 'Postprocess upscale by: 2, Postprocess upscaler: Lanczos'],
    ]);
  });

  it.each([
    ['jpg', 'jpeg'],
    ['webp', 'webp'],
  ])('answers in the stored format %s', async (samples_format, format) => {
    const client = createClient();
    await client('options', { samples_format });
    const sent = encodeBase64(writeInfotext(png, infotext));
    const { body } = await client('extra-single-image', { image: sent, upscaler_1: 'Lanczos' });
    const bytes = decodeBase64(body.image);
    expect([detectImageFormat(bytes), await readInfotext(bytes)]).toEqual([format, infotext]);
  });

  it('keeps a picture transparent', async () => {
    const glass = encodeBase64(
      await encodePng(
        paint(8, 8, () => [9, 9, 9, 100]),
        codecs,
        { alpha: true },
      ),
    );
    const { body } = await post('extra-single-image', { image: glass });
    expect((await codecs.decode(decodeBase64(body.image))).data[3]).toBe(100);
  });

  it.each([
    [
      'a vanishing side',
      { upscaler_1: 'Lanczos', upscaling_resize: 0.1 },
      'ValueError',
      'height and width must be > 0',
    ],
    ['a huge picture', { upscaler_1: 'Lanczos', upscaling_resize: 1e6 }, 'MemoryError', ''],
    [
      'an unknown second upscaler',
      { upscaler_1: 'Lanczos', upscaler_2: 'x' },
      'AssertionError',
      'could not find upscaler named x',
    ],
  ])('fails for %s', async (_what, settings, error, errors) => {
    const { status, body } = await post('extra-single-image', { image, ...settings });
    expect([status, body.error, body.errors]).toEqual([500, error, errors]);
  });

  it('refuses a batch with a broken picture', async () => {
    const imageList = [
      { name: 'a.png', data: image },
      { name: 'b.png', data: 'x' },
    ];
    const { status, body } = await post('extra-batch-images', { imageList });
    expect([status, body.detail]).toEqual([500, 'Invalid encoded image']);
  });
});

describe('interrogate', () => {
  const image = encodeBase64(png);

  it('puts the picture into words', async () => {
    expect((await post('interrogate', { image })).body).toEqual({
      caption:
        'a painting of a blue and white landscape with a bright sky above, high contrast, vivid colors',
    });
    expect((await post('interrogate', { image, model: 'deepdanbooru' })).body).toEqual({
      caption: 'blue theme, gradient, no humans, outdoors, sky, white theme',
    });
  });

  it('writes tags and ranks as the options say', async () => {
    const client = createClient();
    await client('options', {
      interrogate_return_ranks: true,
      deepbooru_use_spaces: false,
      deepbooru_sort_alpha: false,
      deepbooru_filter_tags: 'sky, white theme',
    });
    const { body } = await client('interrogate', { image, model: 'deepdanbooru' });
    expect(body.caption).toMatch(/^\(outdoors:0\.\d{3}\), .*\(no_humans:0\.970\), /);
    expect(body.caption).not.toMatch(/sky|white/);
  });
});

describe('create and train', () => {
  const create = (name: string, more = {}) => ({
    name,
    num_vectors_per_token: 3,
    overwrite_old: false,
    ...more,
  });

  it('lists a created embedding by its name', async () => {
    const app = createMockApp(instance, { codecs, replay: false });
    const body = JSON.stringify(create('zeta/Style!'));
    const headers = { 'content-type': 'application/json' };
    await app.request('/sdapi/v1/create/embedding', { method: 'POST', headers, body });
    const { loaded } = await (await app.request('/sdapi/v1/embeddings')).json();
    expect(Object.keys(loaded)).toEqual(['tinyStyle', 'zetaStyle']);
    expect(loaded.zetaStyle).toMatchObject({ step: 0, vectors: 3, shape: 64 });
  });

  it('overwrites only when asked to', async () => {
    const client = createClient();
    const again = await client('create/embedding', create('tinyStyle'));
    expect(again.body.info).toMatch(
      /^create embedding error: file .*\/embeddings\/tinyStyle\.pt already exists$/,
    );
    const anew = await client('create/embedding', create('tinyStyle', { overwrite_old: true }));
    expect(anew.body.info).toMatch(/^create embedding filename: .*\/embeddings\/tinyStyle\.pt$/);
  });

  it.each([
    [{ name: 'a', overwrite_old: false }, "missing 1 required positional argument: 'num_vectors_per_token'"],
    [{ name: 'a' }, "missing 2 required positional arguments: 'num_vectors_per_token' and 'overwrite_old'"],
    [create('a', { colour: 1 }), "got an unexpected keyword argument 'colour'"],
  ])('says what Python says of %j', async (body, words) => {
    const reply = await post('create/embedding', body);
    expect([reply.status, reply.body.error, reply.body.errors]).toEqual([
      500,
      'TypeError',
      `create_embedding() ${words}`,
    ]);
  });

  it.each([
    [[1, 2, 1], /^create hypernetwork filename: .*\/hypernetworks\/net\.pt$/],
    ['1, 2, 1', /^create hypernetwork filename: /],
    [[2, 1], /should start with size 1!$/],
    [[1, 2], /should end with size 1!$/],
  ])('creates a hypernetwork of layers %j', async (layer_structure, info) => {
    const body = { name: 'net', enable_sizes: ['64'], overwrite_old: false, layer_structure };
    expect((await post('create/hypernetwork', body)).body.info).toMatch(info);
  });

  it('lists a hypernetwork that was created, and does not make it again (inferred)', async () => {
    const app = createMockApp(instance, { codecs, replay: false });
    const request = async (path: string, init?: RequestInit) =>
      (await app.request(`/sdapi/v1/${path}`, init)).json();
    const create = (name: string) =>
      request('create/hypernetwork', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name,
          enable_sizes: ['64'],
          overwrite_old: false,
          layer_structure: [1, 2, 1],
        }),
      });
    await create('net');
    expect(await request('hypernetworks')).toEqual([
      { name: 'net', path: expect.stringMatching(/net\.pt$/) },
    ]);
    expect(await create('net')).toEqual({ info: expect.stringContaining('already exists') });
  });

  it('ends a training where its checks fail', async () => {
    const missing = (await post('train/embedding', {})).body.info as string;
    const names = [...missing.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
    const train = async (args: object) => {
      const all = Object.fromEntries(names.map((name) => [name, 1]));
      return (await post('train/embedding', { ...all, ...args })).body.info;
    };
    const start = 'train embedding complete: filename:  error: ';
    expect(await train({})).toBe(`${start}Dataset directory doesn't exist`);
    expect(await train({ batch_size: 1.5 })).toBe(`${start}Batch size must be integer`);
    expect(await train({ embedding_name: '' })).toBe(`${start}embedding not selected`);
  });
});
