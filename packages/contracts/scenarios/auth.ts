import type { Scenario } from '../src/verify/scenario.ts';
import { get, raw } from './requests.ts';

const strangers = [`Basic ${btoa('nobody:nothing')}`, `Basic ${btoa('nocolon')}`, 'Basic !!!', 'Bearer x'];

/** Only where the server wants a password: what it says to whoever has none, or a wrong one. */
export const authScenarios: readonly Scenario[] = [
  {
    name: 'auth/refused',
    needs: ['auth'],
    async run(server) {
      for (const Authorization of strangers) {
        const { status } = await server.step(
          raw('GET', '/sdapi/v1/samplers', { headers: { Authorization } }),
        );
        server.expect(`401 for ${Authorization}`, status === 401, status);
      }
    },
  },
  {
    name: 'auth/before-validation',
    needs: ['auth'],
    async run(server) {
      const headers = { Authorization: 'Bearer x' };
      await server.step(raw('POST', '/sdapi/v1/txt2img', { body: { steps: 'many' }, headers }));
    },
  },
  {
    name: 'auth/open-routes',
    needs: ['auth', 'GET /internal/ping'],
    async run(server) {
      await server.step({ ...get('/internal/ping'), headers: { Authorization: 'Bearer x' } });
    },
  },
];
