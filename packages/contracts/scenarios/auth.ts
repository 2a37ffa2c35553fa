import type { Scenario } from '../src/verify/scenario.ts';
import { get, raw } from './requests.ts';

/** What the server says to whoever has no password, as in the recordings `auth/none` and `auth/wrong`. */
const refusals: readonly (readonly [authorization: string, detail: string])[] = [
  [`Basic ${btoa('nobody:nothing')}`, 'Incorrect username or password'],
  [`Basic ${btoa('nocolon')}`, 'Invalid authentication credentials'],
  ['Bearer x', 'Not authenticated'],
];

/** Only where the server wants a password. The mocks beside it want none, so the words stand here. */
export const authScenarios: readonly Scenario[] = [
  {
    name: 'auth/refused',
    needs: ['auth'],
    async run(server) {
      for (const [Authorization, detail] of refusals) {
        const request = raw('GET', '/sdapi/v1/samplers', { headers: { Authorization } });
        const { status, answer } = await server.step(request, 'none');
        const wanted = { error: 'HTTPException', detail, body: '', errors: '' };
        server.expect(`401 for ${Authorization}`, status === 401, status);
        server.expect(JSON.stringify(wanted), answer.body === JSON.stringify(wanted), answer.body);
      }
    },
  },
  {
    name: 'auth/open-routes',
    needs: ['auth', 'GET /internal/ping'],
    async run(server) {
      const request = { ...get('/internal/ping'), headers: { Authorization: 'Bearer x' } };
      const { status } = await server.step(request, 'none');
      server.expect('200 outside /sdapi', status === 200, status);
    },
  },
];
