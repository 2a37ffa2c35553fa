/** Types of Forge Neo 2.26 (OpenAPI 3.1): see built-in.types.ts. */
import { createClient } from '../../src/index.ts';
import type { Instance } from './forge-neo-2.26/instance.gen.js';
import * as txt2img from './forge-neo-2.26/txt2img-scripts.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });

export async function requests(): Promise<void> {
  await client.txt2img({ sampler_name: 'Res Multistep', scheduler: 'Bong Tangent' });
  await client.txt2img({ enable_hr: true, hr_upscaler: 'ESRGAN', hr_additional_modules: [] });
  await client.txt2img({ ...txt2img.xyzPlot({ xType: 'Steps', xValues: '2,3' }) });

  // @ts-expect-error this one has no latent upscalers
  await client.txt2img({ enable_hr: true, hr_upscaler: 'Latent' });
  // @ts-expect-error the refiner's fields work, its script is gone
  await client.txt2img({ alwayson_scripts: { refiner: { args: [] } } });
  // @ts-expect-error
  await client.interrogate({ image: '' });
  // @ts-expect-error
  await client.hypernetworks();
}
