import type { PathOf } from '../src/verify/api-types.ts';
import type { Comparing, Scenario } from '../src/verify/scenario.ts';
import { get, operation, raw } from './requests.ts';

type Row = readonly [
  name: string,
  path: Extract<PathOf<'get'>, string>,
  comparing: Comparing,
  more?: Pick<Scenario, 'smoke'>,
];

/** Everything that a server lists. Whose the names in it are is said in `src/verify/list-owners.ts`. */
const rows: readonly Row[] = [
  ['samplers', '/sdapi/v1/samplers', 'list', { smoke: true }],
  ['schedulers', '/sdapi/v1/schedulers', 'list', { smoke: true }],
  ['upscalers', '/sdapi/v1/upscalers', 'list', { smoke: true }],
  ['latent-upscale-modes', '/sdapi/v1/latent-upscale-modes', 'list', { smoke: true }],
  ['sd-models', '/sdapi/v1/sd-models', 'list', { smoke: true }],
  ['sd-vae', '/sdapi/v1/sd-vae', 'list'],
  ['hypernetworks', '/sdapi/v1/hypernetworks', 'list'],
  ['face-restorers', '/sdapi/v1/face-restorers', 'list'],
  ['realesrgan-models', '/sdapi/v1/realesrgan-models', 'list'],
  ['prompt-styles', '/sdapi/v1/prompt-styles', 'list'],
  ['embeddings', '/sdapi/v1/embeddings', 'list'],
  ['loras', '/sdapi/v1/loras', 'list'],
  ['scripts', '/sdapi/v1/scripts', 'list'],
  ['script-info', '/sdapi/v1/script-info', 'list', { smoke: true }],
  ['extensions', '/sdapi/v1/extensions', 'list'],
  ['options', '/sdapi/v1/options', 'list', { smoke: true }],
  ['cmd-flags', '/sdapi/v1/cmd-flags', 'list'],
  ['memory', '/sdapi/v1/memory', 'list'],
];

const internal: readonly Row[] = [
  ['ping', '/internal/ping', 'values', { smoke: true }],
  ['quicksettings-hint', '/internal/quicksettings-hint', 'list'],
  ['pending-tasks', '/internal/pending-tasks', 'type'],
  ['profile-startup', '/internal/profile-startup', 'none'],
];

const toScenario =
  (group: string) =>
  ([name, path, comparing, more]: Row): Scenario => ({
    name: `${group}/${name}`,
    needs: [operation('get', path)],
    ...more,
    async run(server) {
      await server.step(get(path), comparing);
    },
  });

export const listScenarios: readonly Scenario[] = [
  {
    name: 'openapi/openapi.json',
    smoke: true,
    run: async (server) => void (await server.step(raw('GET', '/openapi.json'), 'list')),
  },
  { name: 'openapi/docs', run: async (server) => void (await server.step(raw('GET', '/docs'))) },
  ...rows.map(toScenario('list')),
  ...internal.map(toScenario('internal')),
];
