import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClient, type SdWebuiClient, ServerError, ValidationError } from '../src/index.ts';
import { parseInfotext } from '../src/infotext/index.ts';

let client: SdWebuiClient;

beforeAll(async () => {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
  client = createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app) });
});

describe('against the mock', () => {
  it('draws, and each picture gives its own seed and settings', async () => {
    const { images, parameters } = await client.txt2img({
      prompt: 'a lighthouse: at dusk, "calm"',
      negative_prompt: 'blur',
      steps: 3,
      seed: 5,
      n_iter: 2,
      width: 128,
      height: 64,
    });
    expect(images).toMatchObject([
      { kind: 'result', format: 'png', width: 128, height: 64, seed: 5 },
      { kind: 'result', format: 'png', width: 128, height: 64, seed: 6 },
    ]);
    expect(parseInfotext(images[0]?.infotext ?? '')).toMatchObject({
      prompt: 'a lighthouse: at dusk, "calm"',
      negativePrompt: 'blur',
    });
    expect(await images[1]?.readInfotext()).toBe(images[1]?.infotext);
    expect(parameters).toMatchObject({ steps: 3, cfg_scale: 7 });
  });

  it('draws from a picture that it drew before, and reads that one’s settings', async () => {
    const { images } = await client.txt2img({ prompt: 'a fox', steps: 2, seed: 1, width: 64, height: 64 });
    const [image] = images;
    if (!image) throw new Error('the mock drew nothing');
    const again = await client.img2img({
      prompt: 'a fox',
      steps: 2,
      seed: 1,
      width: 64,
      height: 64,
      init_images: [image],
    });
    expect(again.images).toMatchObject([{ kind: 'result', width: 64, height: 64 }]);
    expect((await client.pngInfo(image)).info).toBe(image.infotext);
  });

  it('tells the grid of a batch from its pictures', async () => {
    const request = {
      prompt: 'a fox',
      steps: 2,
      seed: 1,
      width: 64,
      height: 64,
      batch_size: 2,
      save_images: true,
    };
    const { images } = await client.txt2img(request);
    expect(images.map(({ kind }) => kind)).toEqual(['grid', 'result', 'result']);
  });

  it('lists, sets and gives errors in the server’s words', async () => {
    expect((await client.samplers()).map(({ name }) => name)).toContain('Euler');
    await client.setOptions({ CLIP_stop_at_last_layers: 2 });
    expect(await client.options()).toMatchObject({ CLIP_stop_at_last_layers: 2 });
    const steps = 'many' as unknown as number;
    await expect(client.txt2img({ steps })).rejects.toThrow(/422: steps: value is not a valid integer$/);
    await expect(client.txt2img({ steps })).rejects.toBeInstanceOf(ValidationError);
    await expect(client.setOptions({ nonsense: 1 })).rejects.toBeInstanceOf(ServerError);
  });
});
