import type { OperationName } from '../src/verify/api-types.ts';
import type { Scenario } from '../src/verify/scenario.ts';
import { denied } from './deny-list.ts';
import { get, operation, post, smallPicture, txt2img } from './requests.ts';

const refreshes = [
  '/sdapi/v1/refresh-checkpoints',
  '/sdapi/v1/refresh-vae',
  '/sdapi/v1/refresh-embeddings',
  '/sdapi/v1/refresh-loras',
  '/sdapi/v1/reload-checkpoint',
] as const;

/** Requests that do something to the server as a whole. */
export const actionScenarios: readonly Scenario[] = [
  ...refreshes.map(
    (path): Scenario => ({
      name: `action/${path.slice('/sdapi/v1/'.length)}`,
      needs: [operation('post', path)],
      async run(server) {
        await server.step(post(path));
      },
    }),
  ),
  {
    // The flag of an idle interrupt stays until the next generation begins, which is therefore part of the scenario.
    name: 'sequence/interrupt-idle',
    generations: 1,
    async run(server) {
      await server.step(post('/sdapi/v1/interrupt'));
      await server.step(get('/sdapi/v1/progress'));
      await server.step(txt2img(smallPicture(server)));
      await server.step(get('/sdapi/v1/progress'));
    },
  },
  {
    name: 'sequence/skip-idle',
    generations: 1,
    async run(server) {
      await server.step(post('/sdapi/v1/skip'));
      await server.step(txt2img(smallPicture(server)));
      await server.step(get('/sdapi/v1/progress'));
    },
  },
];

const mockOnly = (name: keyof typeof denied & OperationName): string => denied[name];

/** What no live server is asked; on a mock it is held against the recordings. */
export const deniedScenarios: readonly Scenario[] = [
  {
    name: 'create/embedding',
    mockOnly: mockOnly('POST /sdapi/v1/create/embedding'),
    async run(server) {
      const fields = { name: 'newStyle', num_vectors_per_token: 1, overwrite_old: false, init_text: 'fox' };
      await server.step(post('/sdapi/v1/create/embedding', fields));
      await server.step(post('/sdapi/v1/create/embedding', {}));
    },
  },
  {
    name: 'create/hypernetwork',
    mockOnly: mockOnly('POST /sdapi/v1/create/hypernetwork'),
    async run(server) {
      await server.step(post('/sdapi/v1/create/hypernetwork', {}));
    },
  },
  {
    name: 'train/embedding',
    mockOnly: mockOnly('POST /sdapi/v1/train/embedding'),
    async run(server) {
      await server.step(post('/sdapi/v1/train/embedding', {}));
    },
  },
  {
    name: 'train/hypernetwork',
    mockOnly: mockOnly('POST /sdapi/v1/train/hypernetwork'),
    async run(server) {
      await server.step(post('/sdapi/v1/train/hypernetwork', {}));
    },
  },
  {
    name: 'action/unload-checkpoint',
    mockOnly: mockOnly('POST /sdapi/v1/unload-checkpoint'),
    async run(server) {
      await server.step(post('/sdapi/v1/unload-checkpoint'));
      await server.step(post('/sdapi/v1/reload-checkpoint'));
    },
  },
];
