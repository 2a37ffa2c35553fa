import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// What the server has, and how to choose from it for one generation without changing it for everybody.
const client = createClient({ baseUrl });
const [samplers, models, loras] = await Promise.all([client.samplers(), client.sdModels(), client.loras()]);
console.log(`${samplers.length} samplers, ${models.length} checkpoints, ${loras.length} LoRAs`);

const model = models.at(-1);
const { info } = await client.txt2img({
  prompt: 'a fox',
  steps: 4,
  width: 64,
  height: 64,
  sampler_name: samplers[0]?.name ?? 'Euler',
  override_settings: { sd_model_checkpoint: model?.title ?? null },
});
console.log(`drawn by ${info.sd_model_name}`);

// For everybody, and for good:
await client.setOptions({ samples_format: 'jpg' });
console.log(`from now on ${(await client.options()).samples_format}`);
