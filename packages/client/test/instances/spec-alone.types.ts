/** Types of an instance with `--api-auth` that gave its spec and no list: as open as the API. */
import { createClient } from '../../src/index.ts';
import type { Instance } from './webui-1.10.1-extensions-api-auth/instance.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });
const name: string = 'any';

export async function requests(): Promise<void> {
  await client.txt2img({
    sampler_name: name,
    script_name: name,
    script_args: [1],
    override_settings: { [name]: 1 },
  });
  await client.txt2img({ alwayson_scripts: { [name]: { args: [{ module: 'canny' }] } } });
  await client.setOptions({ [name]: 1 });
  await client.raw.GET('/controlnet/version');

  // @ts-expect-error
  await client.txt2img({ steps: '20' });
  // @ts-expect-error
  await client.txt2img({ promt: 'a fox' });
  // @ts-expect-error
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 'two' } });
}
