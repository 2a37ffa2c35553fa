import type { Comparing, Scenario } from '../src/verify/scenario.ts';
import { get } from './requests.ts';

/** What is in a list belongs to the instance; what an item is made of belongs to the API. */
const lists: readonly [path: string, comparing: Comparing][] = [
  ['samplers', 'type'],
  ['schedulers', 'shape'],
  ['sd-models', 'shape'],
  ['upscalers', 'shape'],
  ['latent-upscale-modes', 'shape'],
  ['sd-vae', 'shape'],
  ['prompt-styles', 'shape'],
  ['scripts', 'shape'],
  ['embeddings', 'type'],
  ['memory', 'type'],
];

export const listScenarios: readonly Scenario[] = [
  ...lists.map(
    ([name, comparing]): Scenario => ({
      name: `list/${name}`,
      async run(server) {
        await server.step(get(`/sdapi/v1/${name}`), comparing);
      },
    }),
  ),
  {
    name: 'list/items-are-named',
    async run(server) {
      const { json } = await server.step(get('/sdapi/v1/samplers'), 'type');
      const items = Array.isArray(json) ? (json as Record<string, unknown>[]) : [];
      const odd = items.find(({ name, aliases }) => typeof name !== 'string' || !Array.isArray(aliases));
      server.expect('samplers with name and aliases', items.length > 0 && odd === undefined, odd ?? json);
    },
  },
];
