import type { Scenario } from '../src/verify/scenario.ts';
import { get, post } from './requests.ts';

export const optionScenarios: readonly Scenario[] = [
  {
    name: 'options/round-trip',
    async run(server) {
      const read = async (): Promise<unknown> => {
        const { json } = await server.step(get('/sdapi/v1/options'), 'type');
        return (json as { jpeg_quality?: unknown } | undefined)?.jpeg_quality;
      };
      const before = await read();
      const other = before === 77 ? 78 : 77;
      await server.step(post('/sdapi/v1/options', { jpeg_quality: other }));
      try {
        const after = await read();
        server.expect(`jpeg_quality ${other} after it was set`, after === other, after);
      } finally {
        await server.step(post('/sdapi/v1/options', { jpeg_quality: before }));
      }
      const restored = await read();
      server.expect(`jpeg_quality ${before} as before`, restored === before, restored);
    },
  },
  {
    name: 'options/unknown-key',
    async run(server) {
      await server.step(post('/sdapi/v1/options', { no_such_option: 1 }));
    },
  },
];
