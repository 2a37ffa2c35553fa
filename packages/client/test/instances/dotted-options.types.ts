/** Types of an instance whose options have dots in their keys (`webui-1.10.1-extensions-few`). */
import { createClient } from '../../src/index.ts';
import type { Instance } from './webui-1.10.1-extensions-few/instance.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });

export async function options(): Promise<void> {
  await client.setOptions({
    'tac_activeIn.txt2img': false,
    'tac_alias.searchByAlias': false,
    tac_maxResults: 7,
  });
  await client.txt2img({ override_settings: { ad_bbox_sortby: 'Area (large to small)' } });
  const isActive: boolean = (await client.options())['tac_activeIn.txt2img'];
  // @ts-expect-error
  await client.setOptions({ 'tac_activeIn.txt2img': 'yes' });
  void isActive;
}
