/** Types of Forge 2.0.1 (OpenAPI 3.1): see built-in.types.ts. */
import { createClient } from '../../src/index.ts';
import type { Instance } from './forge-2.0.1/instance.gen.js';
import * as txt2img from './forge-2.0.1/txt2img-scripts.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });
const image: string = '';

export async function requests(): Promise<void> {
  await client.txt2img({ sampler_name: 'HeunPP2', scheduler: 'Turbo', distilled_cfg_scale: 3.5 });
  await client.txt2img({
    enable_hr: true,
    hr_upscaler: 'Latent',
    hr_additional_modules: ['Use same choices'],
  });
  await client.txt2img({ styles: ['Cinematic'] });
  await client.txt2img({
    alwayson_scripts: {
      controlnet: {
        args: [{ enabled: true, module: 'canny', model: 'None', image, resize_mode: 'Just Resize' }],
      },
    },
  });
  await client.txt2img({ ...txt2img.xyzPlot({ yType: 'CFG Scale', yValues: '3,7' }) });
  await client.txt2img({ override_settings: { forge_additional_modules: ['tinyVae.safetensors'] } });

  // @ts-expect-error a sampler of SD.Next
  await client.txt2img({ sampler_name: 'UniPC FlowMatch' });
  // @ts-expect-error OpenAPI 3.1 says itself where null may stand
  await client.txt2img({ send_images: null });
  // @ts-expect-error a field of txt2img alone
  await client.img2img({ hr_additional_modules: [] });
  // @ts-expect-error
  await client.txt2img({ alwayson_scripts: { controlnet: { args: [{ processorRes: 64 }] } } });
  // @ts-expect-error Hypertile is gone
  await client.txt2img({ alwayson_scripts: { Hypertile: {} } });
  // @ts-expect-error an option of A1111
  await client.txt2img({ override_settings: { hypertile_enable_unet: true } });
}

export async function routes(): Promise<void> {
  const second: unknown = (await client.samplers())[0]?.options.second_order;
  const { data } = await client.raw.GET('/sdapi/v1/sd-modules');
  await client.raw.GET('/controlnet/model_list');
  // @ts-expect-error sd-modules stands in its place
  await client.sdVae();
  // @ts-expect-error
  await client.trainEmbedding({});
  void [second, data];
}
