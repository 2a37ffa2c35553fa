import { StableDiffusionApi } from 'stable-diffusion-api';
import { describe, expect, test } from 'vitest';
import { startMock } from '../start-mock.ts';
import { plainPicture, sizeOf } from './pictures.ts';

async function connect(): Promise<StableDiffusionApi> {
  const { host, port } = await startMock();
  return new StableDiffusionApi({ host, port, defaultSampler: 'Euler', defaultStepCount: 4 });
}

/**
 * The client names the script ControlNet in every generation, so a server without that extension refuses each of them;
 * its users take the name out on its axios instance.
 */
async function connectWithoutControlNet(): Promise<StableDiffusionApi> {
  const api = await connect();
  api.api.interceptors.request.use((request) => {
    if (request.data?.alwayson_scripts) delete request.data.alwayson_scripts.ControlNet;
    return request;
  });
  return api;
}

const fox = { prompt: 'a fox', seed: 3, width: 64, height: 64 } as const;

describe('stable-diffusion-api 0.0.7', () => {
  test('txt2img is refused for the ControlNet that it always names, as the real server refuses it', async () => {
    const api = await connect();
    await expect(api.txt2img(fox)).rejects.toMatchObject({
      response: { status: 422, data: { error: 'HTTPException', detail: "Script 'ControlNet' not found" } },
    });
  });

  test('txt2img and img2img paint pictures of the asked size once ControlNet is taken out', async () => {
    const api = await connectWithoutControlNet();
    const result = await api.txt2img({ ...fox, width: 96 });
    expect(await sizeOf(result.image)).toBe('96x64');
    expect(result.parameters).toMatchObject({ prompt: 'a fox', width: 96 });
    expect(JSON.parse(result.info as unknown as string)).toMatchObject({ seed: 3, width: 96, height: 64 });
    const repainted = await api.img2img({ ...fox, init_images: [result.image], denoising_strength: 0.4 });
    expect(await sizeOf(repainted.image)).toBe('64x64');
  });

  test('options, lists, progress and extras answer', async () => {
    const api = await connect();
    expect(await api.setOptions({ CLIP_stop_at_last_layers: 2 })).toBeNull();
    expect(await api.getOptions()).toMatchObject({ CLIP_stop_at_last_layers: 2 });
    expect(await api.getSamplers()).toHaveLength(20);
    expect(await api.getCurrentModel()).toBe('tinyDream_v1.safetensors [c653230684]');
    expect(await api.getProgress()).toMatchObject({ progress: 0, current_image: null });
    const enlarged = await api.extraSingle({ image: plainPicture(48, 32), upscaler_1: 'Nearest' });
    expect(await sizeOf(enlarged.image)).toBe('96x64');
    expect((await api.pngInfo(enlarged.image)).response.data).toMatchObject({ info: '' });
  });

  // A defect of the client: it reads `name` of a model, where the API says model_name and title.
  test('setModel fails in the client before it asks the server', async () => {
    const api = await connect();
    await expect(api.setModel('tinyPhoto_v2')).rejects.toThrow();
    expect(await api.getCurrentModel()).toBe('tinyDream_v1.safetensors [c653230684]');
  });
});
