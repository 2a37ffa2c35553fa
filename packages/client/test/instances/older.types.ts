/** Types of A1111 1.9.4: see built-in.types.ts. */
import { createClient } from '../../src/index.ts';
import type { Instance } from './upgrade-webui-1.9.4/instance.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });

export async function requests(): Promise<void> {
  await client.txt2img({ sampler_name: 'DPM++ 2M', scheduler: 'Karras' });
  await client.setOptions({ samples_format: 'jpg' });

  // @ts-expect-error came with 1.10
  await client.txt2img({ sampler_name: 'DDIM CFG++' });
  // @ts-expect-error came with 1.10
  await client.txt2img({ scheduler: 'Beta' });
  // @ts-expect-error came with 1.10
  await client.setOptions({ beta_dist_alpha: 0.6 });
}
