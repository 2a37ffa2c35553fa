import { StableDiffusionApi } from 'a1111-webui-api';
import { describe, expect, test } from 'vitest';
import { startMock } from '../start-mock.ts';
import { pixelOf, plainPicture, rightHalfMask, sizeOf } from './pictures.ts';

async function connect(...flags: string[]): Promise<StableDiffusionApi> {
  const { host, port } = await startMock(...flags);
  return new StableDiffusionApi({ host, port, defaultSampler: 'Euler', defaultStepCount: 4 });
}

const fox = { prompt: 'a fox', seed: 3, width: 64, height: 64 } as const;

describe('a1111-webui-api 1.9.30001', () => {
  test('txt2img gives pictures of the asked size, info and parameters', async () => {
    const api = await connect();
    const result = await api.txt2img({ ...fox, width: 96, batch_size: 2 });
    expect(await Promise.all(result.images.map(sizeOf))).toEqual(['96x64', '96x64']);
    expect(result.parameters).toMatchObject({ prompt: 'a fox', batch_size: 2, sampler_name: 'Euler' });
    expect(JSON.parse(result.info as unknown as string)).toMatchObject({ all_seeds: [3, 4], steps: 4 });
  });

  test('img2img with a mask repaints the masked half alone', async () => {
    const api = await connect();
    const init = plainPicture(96, 64);
    const result = await api.img2img({
      ...fox,
      width: 96,
      init_images: [init],
      mask_image: await rightHalfMask(96, 64),
      mask_blur: 2,
      inpaint_full_res: false,
    });
    expect(await sizeOf(result.image)).toBe('96x64');
    expect(await pixelOf(result.image, 8, 32)).toEqual(await pixelOf(init, 8, 32));
    expect(await pixelOf(result.image, 80, 32)).not.toEqual(await pixelOf(init, 80, 32));
  });

  test('options and setModel change what the next generation gives', async () => {
    const api = await connect();
    expect(await api.setOptions({ samples_format: 'jpg' })).toBeNull();
    expect(await api.getOptions()).toMatchObject({ samples_format: 'jpg' });
    expect((await (await api.txt2img(fox)).image.metadata()).format).toBe('jpeg');
    await api.setModel('tinyPhoto_v1');
    expect(await api.getCurrentModel()).toMatch(/^tinyPhoto_v2/);
    await api.refreshCheckpoints();
    expect(await api.getSdModels()).toMatchObject([{ model_name: 'tinyDream_v1' }, { hash: '8a22b42e4b' }]);
  });

  test('lists and flags can be read', async () => {
    const api = await connect();
    expect(await api.getSamplers()).toHaveLength(20);
    expect(await api.getUpscalers()).toContainEqual(expect.objectContaining({ name: 'Lanczos', scale: 4 }));
    expect(await api.getFaceRestorers()).toContainEqual({ name: 'CodeFormer', cmd_dir: null });
    expect(await api.getPromptStyles()).toHaveLength(2);
    expect(await api.getRealesrganModels()).toContainEqual(expect.objectContaining({ name: 'R-ESRGAN 4x+' }));
    expect(await api.getHypernetworks()).toEqual([]);
    expect(await api.getCmdFlags()).toMatchObject({ api: true });
  });

  test('getProgress follows a generation and waitForReady waits for its end', async () => {
    const api = await connect();
    const painting = api.txt2img({ ...fox, steps: 150 });
    await expect.poll(async () => (await api.getProgress()).state.job_count, { timeout: 30_000 }).toBe(1);
    // The client asks for skipCurrentImage, which the server does not know: the preview comes all the same.
    await expect
      .poll(async () => (await api.getProgress(true)).current_image, { timeout: 30_000 })
      .toBeTruthy();
    expect(await api.waitForReady(0.05)).toBe(true);
    expect(await api.getProgress()).toMatchObject({ progress: 0, state: { job_count: 0 } });
    expect(await sizeOf((await painting).image)).toBe('64x64');
  });

  // The client has no interrupt; its users post by the axios instance that it hands out.
  test('an interrupt sent through its axios instance ends the generation early', async () => {
    const api = await connect();
    // Ten seconds a batch, so that even a busy machine interrupts the first.
    api.api.defaults.headers.common['x-mock-task-ms'] = '30000';
    const painting = api.txt2img({ ...fox, steps: 150, n_iter: 3 });
    await expect
      .poll(async () => (await api.getProgress()).state.sampling_step, { timeout: 30_000 })
      .toBeGreaterThan(2);
    expect((await api.api.post('/sdapi/v1/interrupt')).data).toEqual({});
    expect((await painting).images).toHaveLength(1);
  });

  test('extraSingle upscales, pngInfo and interrogate answer', async () => {
    const api = await connect();
    const result = await api.extraSingle({
      image: plainPicture(48, 32),
      upscaler_1: 'Lanczos',
      upscaling_resize: 2,
    });
    expect(await sizeOf(result.image)).toBe('96x64');
    expect(result.info).toBe('<p>Postprocess upscale by: 2.0, Postprocess upscaler: Lanczos</p>');
    // The client encodes the picture anew, which drops its infotext, so that the server finds none.
    const { image } = await api.txt2img(fox);
    expect((await api.pngInfo(image)).response.data).toMatchObject({ info: '', parameters: { Prompt: '' } });
    expect((await api.interrogate(image, 'clip')).response.data).toEqual({ caption: expect.any(String) });
  });

  // A defect of the client: it sends image_list with `image`, where the API wants imageList with `data`.
  test('extraBatch is refused, as the real server refuses it', async () => {
    const api = await connect();
    const image = plainPicture(48, 32);
    const sent = api.extraBatch({ image, images: [image], name_list: ['one'] });
    await expect(sent).rejects.toMatchObject({
      response: { status: 422, data: { detail: [{ loc: ['body', 'imageList'], msg: 'field required' }] } },
    });
  });

  test('setAuth opens a server started with --api-auth', async () => {
    const api = await connect('--api-auth', 'user:secret');
    await expect(api.txt2img(fox)).rejects.toMatchObject({ response: { status: 401 } });
    expect(await sizeOf((await api.setAuth('user', 'secret').txt2img(fox)).image)).toBe('64x64');
  });
});
