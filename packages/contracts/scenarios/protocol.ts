import type { Scenario, ScenarioRequest } from '../src/verify/scenario.ts';
import { get, post } from './requests.ts';

const cases: readonly [name: string, request: ScenarioRequest][] = [
  ['not-found', get('/sdapi/v1/nope')],
  ['get-where-post', get('/sdapi/v1/txt2img')],
  ['post-where-get', post('/sdapi/v1/samplers', {})],
  ['head', { method: 'HEAD', path: '/sdapi/v1/samplers' }],
  ['trailing-slash', get('/sdapi/v1/samplers/')],
  ['double-slash', get('//sdapi/v1/samplers')],
  ['text-body', { ...post('/sdapi/v1/txt2img', '{"steps": 1}'), headers: { 'Content-Type': 'text/plain' } }],
  ['query-not-boolean', get('/sdapi/v1/progress?skip_current_image=maybe')],
];

export const protocolScenarios: readonly Scenario[] = cases.map(([name, request]) => ({
  name: `protocol/${name}`,
  async run(server) {
    await server.step(request);
  },
}));
