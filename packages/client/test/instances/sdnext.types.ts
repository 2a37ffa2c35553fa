/** Types of SD.Next (OpenAPI 3.1; its list of schedulers is a 500): see built-in.types.ts. */
import { createClient } from '../../src/index.ts';
import * as img2img from './sdnext-2026-07/img2img-scripts.gen.js';
import type { Instance } from './sdnext-2026-07/instance.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });

export async function requests(): Promise<void> {
  await client.txt2img({ sampler_name: 'UniPC', hr_sampler_name: 'Same as primary', clip_skip: 2 });
  await client.txt2img({ sampler_name: 'Default', sampler_index: 0 });
  await client.txt2img({ sd_model_checkpoint: 'tinyPhoto_v2', styles: ['Reference/3d print'] });
  await client.txt2img({ alwayson_scripts: { 'xyz grid': { args: [true, 0, '', []] } } });
  await client.img2img({ ...img2img.outpainting({ pixelsToExpand: 64, outpaintingDirection: ['left'] }) });
  await client.txt2img({ override_settings: { samples_format: 'png', diffusers_move_unet: false } });
  await client.setOptions({ sd_model_checkpoint: 'tinyDream_v1' });
  await client.extraSingleImage({ image: '', upscaler_1: 'Resize Lanczos' });

  // @ts-expect-error SD.Next answers 404
  await client.txt2img({ sampler_name: 'DPM++ 2M Karras' });
  // @ts-expect-error a name of A1111
  await client.extraSingleImage({ image: '', upscaler_1: 'Lanczos' });
  // @ts-expect-error it has no schedulers beside its samplers
  await client.txt2img({ scheduler: 'Karras' });
  // @ts-expect-error
  await client.txt2img({ alwayson_scripts: { refiner: { args: [] } } });
  // @ts-expect-error
  img2img.outpainting({ outpaintingDirection: ['sideways'] });
  // @ts-expect-error
  await client.setOptions({ diffusers_move_unet: 'yes' });
  // @ts-expect-error
  await client.setOptions({ diffuser_move_unet: true });
}

export async function routes(): Promise<void> {
  const first = (await client.schedulers())[0];
  const shown: boolean | undefined = (await client.options()).diffusers_move_unet;
  const { data } = await client.raw.GET('/sdapi/v1/options-info');
  // @ts-expect-error
  await client.internal.ping();
  // @ts-expect-error
  await client.latentUpscaleModes();
  void [first, shown, data];
}
