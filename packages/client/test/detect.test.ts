import { describe, expect, it } from 'vitest';
import { type Capabilities, createClient, NetworkError, type ServerKind } from '../src/index.ts';
import { fetchAs, recordedServers } from './recorded-servers.ts';

const recording = (name: string) => {
  const found = recordedServers.find((server) => server.recording === name);
  if (!found) throw new Error(`There is no recording ${name} in servers.json.`);
  return found;
};
const detect = (fetch: (request: Request) => Promise<Response>) =>
  createClient({ baseUrl: 'http://host', fetch, retries: 0 }).detect();

type Want = {
  kind: ServerKind;
  name: string;
  version?: string;
  can: string;
  vae?: Capabilities['vae'];
  clipSkip?: Capabilities['clipSkip'];
};
const a1111: Want = {
  kind: 'a1111',
  name: 'AUTOMATIC1111',
  can: 'tasks progress interrupt skip settings schedulers scripts loras extras pngInfo interrogate',
  vae: 'sd_vae',
  clipSkip: 'CLIP_stop_at_last_layers',
};
const forge: Want = {
  ...a1111,
  kind: 'forge',
  name: 'Forge',
  can: 'tasks progress interrupt skip settings schedulers scripts controlnet loras extras pngInfo interrogate',
  vae: 'forge_additional_modules',
};
const neo: Want = {
  ...forge,
  kind: 'forge-neo',
  name: 'Forge Neo',
  can: forge.can.replace(' interrogate', ''),
};
const reforge: Want = { ...forge, kind: 'reforge', name: 'reForge', vae: 'sd_vae' };
const withoutTasks = (want: Want): Want => ({ ...want, can: want.can.replace('tasks ', '') });

const wanted: Record<string, Want> = {
  'webui-1.10.1': a1111,
  'webui-1.10.1-nowebui': withoutTasks(a1111),
  'webui-1.10.1-api-auth-cors': a1111,
  'webui-1.10.1-extensions': { ...a1111, can: a1111.can.replace('loras', 'controlnet loras') },
  'upgrade-webui-1.9.4': a1111,
  'forge-2.0.1': forge,
  'forge-2.0.1-nowebui': withoutTasks(forge),
  'forge-neo-2.6': neo,
  'forge-neo-2.6-nowebui': withoutTasks(neo),
  'forge-neo-2.26': neo,
  'reforge-1.0.0v2': reforge,
  'reforge-1.0.0v2-nowebui': withoutTasks(reforge),
  'sdnext-2026-07': {
    kind: 'sdnext',
    name: 'SD.Next',
    version: '2026-07-23 058a7f0cf',
    can: 'progress interrupt skip settings scripts loras extras pngInfo',
    vae: 'sd_vae',
    clipSkip: 'clip_skip',
  },
  'stable-diffusion-cpp-2026-08': {
    kind: 'stable-diffusion.cpp',
    name: 'stable-diffusion.cpp',
    can: 'schedulers loras',
    clipSkip: 'clip_skip',
  },
  'koboldcpp-1.76': { kind: 'koboldcpp', name: 'KoboldCpp', version: '1.76', can: '' },
};

function toDetected({ kind, name, version, can, vae, clipSkip }: Want) {
  return {
    kind,
    name,
    version,
    can: can.split(' ').filter(Boolean),
    vae,
    clipSkip,
  };
}

async function whatIsDetected(fetch: (request: Request) => Promise<Response>) {
  const { capabilities, ...server } = await detect(fetch);
  const { vae, clipSkip, ...flags } = capabilities;
  const can = Object.entries(flags).flatMap(([name, is]) => (is ? [name] : []));
  return { ...server, can, vae, clipSkip };
}

describe('detect tells, of the recorded servers,', () => {
  it.each(Object.entries(wanted))('%s by its spec, or by the route that only it has', async (name, want) => {
    const { fetch, asked } = fetchAs(recording(name));
    expect(await whatIsDetected(fetch)).toEqual(toDetected(want));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it.each(Object.entries(wanted))('%s also when its spec is broken', async (name, want) => {
    expect(await whatIsDetected(fetchAs(recording(name), true).fetch)).toEqual(toDetected(want));
  });

  it('every one of servers.json', () => {
    expect(recordedServers.map(({ recording }) => recording)).toEqual(Object.keys(wanted));
  });
});

describe('detect', () => {
  it.each([
    ['a WebUI without --api', () => Response.json({ paths: { '/config': {}, '/internal/ping': {} } })],
    ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['another API', () => Response.json({ detail: 'Not Found' }, { status: 404 })],
  ])('knows nothing of %s', async (_what, answer) => {
    expect(await whatIsDetected(async () => answer())).toMatchObject({ kind: 'unknown', can: [] });
  });

  it('fails when nobody answers', async () => {
    await expect(detect(() => Promise.reject(new TypeError('x')))).rejects.toThrow(NetworkError);
  });
});
