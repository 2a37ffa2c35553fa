import { createHash } from 'node:crypto';
import { encodeBase64, readInfotext } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { createMockApp } from '../../src/app.ts';
import type { Instance } from '../../src/instance/instance.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { asDict, dictsOf } from '../../src/python/index.ts';
import {
  createRedactor,
  createRules,
  type Finding,
  importHar,
  openInstance,
  parseHar,
  renderBody,
  scrubInstance,
} from '../../src/recording/index.ts';
import { findRaw } from './find-raw.ts';
import { planted, plantedHar } from './planted-recording.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const har = plantedHar();
const { entries } = parseHar(har);
const secrets = Object.values(planted);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const options = { name: 'planted', sources: ['planted.har'], digest };
const bytesOf = (files: ReadonlyMap<string, string | Uint8Array>): Files =>
  new Map([...files].map(([path, content]) => [path, Buffer.from(content)]));

const raw = bytesOf(await importHar(entries, options));
const redactor = createRedactor();
redactor.learn(entries);
const clean = bytesOf(
  await importHar(
    entries.map((entry) => redactor.entry(entry)),
    options,
  ),
);

describe('an instance of a recording with secrets in every place', () => {
  test('holds them all if nobody redacts it', () => {
    const found = [...raw].flatMap(([path, bytes]) =>
      findRaw(Buffer.concat([Buffer.from(path), bytes]), secrets),
    );
    // Only the headers that an import leaves out anyway had these.
    expect(secrets.filter((secret) => !found.includes(secret))).toEqual([]);
    expect(findIn(raw).length).toBeGreaterThan(60);
  });

  test('holds none once it was redacted while it was imported: no byte of any file, packed or not', () => {
    expect(clean.size).toBe(raw.size);
    for (const [path, bytes] of clean) {
      expect([path, findRaw(bytes, secrets)]).toEqual([path, []]);
      expect(findRaw(Buffer.from(path), secrets)).toEqual([]);
    }
    expect(findIn(clean)).toEqual([]);
  });

  test('is the same whether it is redacted while it is imported or later', async () => {
    const scrubbed = bytesOf(await scrubInstance(raw, createRedactor(), digest));
    expect([...scrubbed.keys()]).toEqual([...clean.keys()]);
    expect(differing(scrubbed, clean)).toEqual([]);
  });

  test('is not changed by redacting it again', async () => {
    const again = bytesOf(await scrubInstance(clean, createRedactor(), digest));
    expect(differing(again, clean)).toEqual([]);
  });

  test('keeps a file that is none of an instance’s, redacted', async () => {
    const notes = Buffer.from(`recorded by ${planted.email}`);
    const scrubbed = await scrubInstance(new Map([...raw, ['notes.txt', notes]]), createRedactor(), digest);
    expect(Buffer.from(scrubbed.get('notes.txt') ?? '').toString()).toBe('recorded by someone@example.com');
  });

  test('tells of each place in which a secret stands', () => {
    const places = findIn(raw).map(({ rule, where }) => `${rule}: ${where}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'authorization: instance.json $.facts.credentials[0]',
        'cookie: exchanges/list/cmd-flags.json $.exchanges[0].request.headers.cookie',
        expect.stringMatching(/^home-path: images\/[0-9a-f]{64}\.png PNG tEXt "parameters"$/),
        expect.stringMatching(/^picture-author: images\/[0-9a-f]{64}\.jpeg JPEG EXIF Artist$/),
        expect.stringMatching(
          /^install-path: openapi\.json \$\.components\.schemas\.Flags\.properties\.\w+\.default$/,
        ),
      ]),
    );
    for (const finding of findIn(raw)) expect(findRaw(Buffer.from(finding.excerpt), secrets)).toEqual([]);
  });
});

describe('the redacted instance replays', async () => {
  const instance = await openInstance({
    text: async (path) => String(clean.get(path)),
    bytes: async (path) => clean.get(path) ?? expect.fail(`no ${path}`),
  });
  const app = createMockApp(instance, { codecs: createNodeCodecs() });
  const as = (pair: string) => ({ authorization: `Basic ${encodeBase64(new TextEncoder().encode(pair))}` });

  const flags = asDict(instance.lists.get('/sdapi/v1/cmd-flags'));
  const accepted = String(flags.get('api_auth'));

  test('who was let in is let in by a test name, and nobody else', async () => {
    const status = async (pair: string) =>
      (await app.request('/sdapi/v1/options', { headers: as(pair) })).status;
    expect(accepted).toMatch(/^test-user:test-password2?$/);
    expect(instance.facts.credentials).toEqual([accepted]);
    expect(await status(accepted)).toBe(200);
    expect(await status(`${planted.user}:${planted.password}`)).toBe(401);
    const refused = await exchange(instance, 'auth/wrong');
    const { authorization = '' } = refused.request.headers;
    expect((await app.request('/sdapi/v1/options', { headers: { authorization } })).status).toBe(401);
    expect(atob(authorization.slice(6))).toMatch(/^test-user:test-password2?$/);
  });

  test('the origin of the flags is let in', async () => {
    const [origin = ''] = String(flags.get('cors_allow_origins')).split(',');
    expect(origin).toMatch(/^https:\/\/host\d\.example$/);
    const { request } = await exchange(instance, 'list/cmd-flags');
    expect(request.headers.origin).toBe(origin);
    const { headers } = await app.request('/sdapi/v1/options', { headers: { ...as(accepted), origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });

  test.each(['txt2img/secret', 'png-info/secret', 'img2img/secret'])('%s is repeated', async (scenario) => {
    const { request, response } = await exchange(instance, scenario);
    const reply = await app.request(request.url, {
      method: 'POST',
      headers: { ...as(accepted), 'content-type': 'application/json' },
      body: (await renderBody(request.body, instance)) as Uint8Array<ArrayBuffer>,
    });
    expect(reply.headers.get('x-mock-source')).toBe('recorded');
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(
      Buffer.from(await renderBody(response.body, instance)),
    );
  });

  test('what png-info says of a picture is what is in it', async () => {
    const { request, response } = await exchange(instance, 'png-info/secret');
    const sent = JSON.parse(Buffer.from(await renderBody(request.body, instance)).toString()) as {
      image: string;
    };
    const told = JSON.parse(Buffer.from(await renderBody(response.body, instance)).toString()) as {
      info: string;
      items: object;
    };
    expect(told.info).toBe(await readInfotext(Buffer.from(sent.image.split(',')[1] ?? '', 'base64')));
    expect(told.info).toContain('C:\\Users\\user');
    expect(told.items).toEqual({ Author: 'someone' });
  });

  test('paths still belong together', async () => {
    expect(flags.get('data_dir')).toBe('/home/user/stable-diffusion-webui');
    expect(flags.get('ckpt_dir')).toBe('/home/user/checkpoints');
    const { request } = await exchange(instance, 'txt2img/secret');
    expect(JSON.stringify(request.body)).not.toContain('acme');
    const files = (await instance.exchanges())
      .flatMap(({ response }) => (response.body?.kind === 'json' ? dictsOf(response.body.value) : []))
      .flatMap((model) => model.get('filename') ?? []);
    expect(files).toContain('/home/user/checkpoints/sub/x.safetensors');
    expect(files).toContain(
      '/home/user/stable-diffusion-webui/models/Stable-diffusion/tinyDream_v1.safetensors',
    );
  });
});

async function exchange(instance: Instance, scenario: string) {
  const found = (await instance.exchanges()).find((candidate) => candidate.scenario === scenario);
  return found ?? expect.fail(`no ${scenario}`);
}

/** Files that are not the same in both. */
function differing(some: Files, others: Files): string[] {
  const paths = new Set([...some.keys(), ...others.keys()]);
  const same = (path: string) =>
    Buffer.from(some.get(path) ?? '').equals(others.get(path) ?? Buffer.from('?'));
  return [...paths].filter((path) => !same(path));
}

/** Findings of files as they lie. */
function findIn(files: Files): Finding[] {
  const findings: Finding[] = [];
  const finder = createRedactor(createRules(), (finding) => findings.push(finding));
  finder.learnFiles(files.values());
  for (const [path, bytes] of files) finder.file(bytes, path);
  return findings;
}
