import type { Scenario, ScenarioRequest } from '../src/verify/scenario.ts';
import { get, post, raw, smallPicture, txt2img } from './requests.ts';

const lists = '/sdapi/v1/latent-upscale-modes';

/** What the web framework does before the API sees a request. */
const cases: readonly (readonly [name: string, ...requests: ScenarioRequest[]])[] = [
  [
    'not-found',
    raw('GET', '/sdapi/v1/nope'),
    raw('POST', '/sdapi/v1/nope', { body: {} }),
    raw('GET', '/sdapi/v2/txt2img'),
  ],
  [
    'method-not-allowed',
    raw('GET', '/sdapi/v1/txt2img'),
    raw('POST', '/sdapi/v1/samplers', { body: {} }),
    raw('DELETE', '/sdapi/v1/options'),
    raw('HEAD', '/sdapi/v1/samplers'),
    raw('OPTIONS', '/sdapi/v1/txt2img'),
  ],
  ['trailing-slash', raw('GET', '/sdapi/v1/samplers/'), raw('POST', '/sdapi/v1/txt2img/', { body: {} })],
  ['double-slash', raw('GET', '//sdapi/v1/samplers')],
  ['query-ignored', raw('GET', `${lists}?key=abc`)],
  [
    'query-boolean',
    raw('GET', '/sdapi/v1/progress?skip_current_image=maybe'),
    raw('GET', '/sdapi/v1/progress?skip_current_image='),
  ],
  [
    'gzip',
    raw('GET', '/sdapi/v1/samplers', { headers: { 'Accept-Encoding': 'gzip' } }),
    raw('GET', lists, { headers: { 'Accept-Encoding': 'gzip' } }),
    raw('GET', '/sdapi/v1/samplers', { headers: { 'Accept-Encoding': 'identity' } }),
  ],
  [
    'cors-preflight',
    raw('OPTIONS', '/sdapi/v1/txt2img', {
      headers: {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    }),
  ],
  ['cors-simple', raw('GET', lists, { headers: { Origin: 'https://elsewhere.example' } })],
];

export const protocolScenarios: readonly Scenario[] = [
  ...cases.map(
    ([name, ...requests]): Scenario => ({
      name: `protocol/${name}`,
      smoke: ['not-found', 'method-not-allowed'].includes(name),
      async run(server) {
        for (const request of requests) await server.step(request);
      },
    }),
  ),
  {
    name: 'protocol/content-type-absent',
    generations: 1,
    async run(server) {
      const body = JSON.stringify(smallPicture(server, { send_images: false }));
      const headers = { 'Content-Type': '' };
      await server.step(raw('POST', '/sdapi/v1/txt2img', { body, headers }));
    },
  },
  {
    name: 'protocol/json-suffix',
    generations: 1,
    async run(server) {
      const body = JSON.stringify(smallPicture(server, { send_images: false }));
      const headers = { 'Content-Type': 'application/problem+json' };
      await server.step(raw('POST', '/sdapi/v1/txt2img', { body, headers }));
    },
  },
  {
    name: 'protocol/unknown-fields',
    generations: 1,
    async run(server) {
      const body = { ...smallPicture(server), negative_promp: 'typo', nonsense: 1 };
      await server.step(raw('POST', '/sdapi/v1/txt2img', { body }));
    },
  },
  {
    // What pydantic makes of texts and numbers shows in the echo.
    name: 'protocol/coerced-fields',
    generations: 1,
    async run(server) {
      const body = {
        ...smallPicture(server),
        seed: '12345',
        cfg_scale: '7',
        enable_hr: 'no',
        batch_size: true,
      };
      await server.step(raw('POST', '/sdapi/v1/txt2img', { body }));
    },
  },
  {
    name: 'protocol/gzip-pictures',
    generations: 1,
    async run(server) {
      await server.step({ ...txt2img(smallPicture(server)), headers: { 'Accept-Encoding': 'gzip' } });
    },
  },
  {
    name: 'protocol/parallel',
    async run(server) {
      // Lists answer at once, and each asker gets its own.
      const replies = await Promise.all([
        server.ask(get('/sdapi/v1/samplers')),
        server.ask(get('/sdapi/v1/schedulers')),
        server.ask(post('/sdapi/v1/options', {})),
      ]);
      const statuses = replies.map(({ status }) => status);
      server.expect(
        '200 for each of three at once',
        statuses.every((status) => status === 200),
        statuses,
      );
      server.expect(
        'each answer to belong to its request',
        Array.isArray(replies[0].json) && Array.isArray(replies[1].json) && replies[2].json === null,
        replies.map(({ json }) => typeof json),
      );
    },
  },
];
