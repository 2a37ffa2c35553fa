import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, serveLocally } from '../../test/serve-locally.ts';
import { runCli } from './run-cli.ts';

const builtIn = fileURLToPath(new URL('../../../mock-server/instances/webui-1.10.1', import.meta.url));

const lists: Record<string, unknown> = {
  '/sdapi/v1/samplers': [{ name: 'Euler' }, { name: 'DDIM' }],
  '/sdapi/v1/scripts': { txt2img: ['seed'], img2img: [] },
  '/sdapi/v1/script-info': [
    { name: 'seed', is_alwayson: true, is_img2img: false, args: [{ label: 'Seed', value: -1, step: 1 }] },
  ],
};
const fields = { sampler_name: { type: 'string' }, alwayson_scripts: { type: 'object', default: {} } };
const body = { content: { 'application/json': { schema: { type: 'object', properties: fields } } } };
const ok = { 200: { description: 'ok' } };
const spec = {
  openapi: '3.0.2',
  info: { title: 'FastAPI', version: '0.1.0' },
  paths: {
    ...Object.fromEntries(Object.keys(lists).map((path) => [path, { get: { responses: ok } }])),
    '/sdapi/v1/txt2img': { post: { requestBody: body, responses: ok } },
  },
};

/** What the server answers, which a test may change. */
let answers: Record<string, { status: number; body: string }>;
let folder: string;
let server: LocalServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdwebui-instance-'));
  answers = Object.fromEntries(
    Object.entries({ '/openapi.json': spec, ...lists }).map(([path, value]) => [
      path,
      { status: 200, body: JSON.stringify(value) },
    ]),
  );
  server = await serveLocally(({ path }) => answers[path] ?? { status: 404, body: '{"detail":"Not Found"}' });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const printed: string[] = [];
  const warned: string[] = [];
  const code = await runCli(['generate', ...argv], {
    print: (line) => void printed.push(line),
    printError: (line) => void warned.push(line),
  });
  return { code, printed: printed.join('\n'), warned: warned.join('\n') };
}

const generate = (...flags: string[]) => run('--url', server.url, '--out', folder, ...flags);
const read = (file: string) => readFile(join(folder, file), 'utf8');

describe('sdwebui generate, of a server with lists', () => {
  it('writes the names, the scripts and the schemas, and a check names what is stale', async () => {
    const { printed, ...done } = await generate('--zod');
    expect(done).toEqual({ code: 0, warned: '' });
    expect(printed).toMatch(/zod\.gen\.ts imports zod: npm install zod@\d/); // this folder has no packages
    expect((await readdir(folder)).sort()).toEqual([
      'instance.gen.ts',
      'schema.gen.ts',
      'txt2img-scripts.gen.ts',
      'zod.gen.ts',
    ]);
    expect(await read('instance.gen.ts')).toContain('export type SamplerName =\n  | "DDIM"\n  | "Euler";');
    expect(await read('zod.gen.ts')).toContain("z.enum(['DDIM', 'Euler'])");
    expect(await generate('--zod', '--check')).toMatchObject({ code: 0, warned: '' });

    answers['/sdapi/v1/samplers'] = { status: 200, body: '[{"name":"Heun"}]' };
    const { code, warned } = await generate('--check');
    expect(code).toBe(1);
    expect(warned).toMatch(/instance\.gen\.ts is not what the source says now\. Run: sdwebui generate --url/);
    expect(await read('instance.gen.ts')).toContain('"Euler"');
  });

  it('takes away what it wrote for lists that are gone, and nothing of anybody else', async () => {
    await generate();
    for (const list of ['/sdapi/v1/scripts', '/sdapi/v1/script-info'])
      answers[list] = { status: 500, body: '' };
    await writeFile(join(folder, 'img2img-scripts.gen.ts'), '// mine');
    expect(await generate('--check')).toMatchObject({
      code: 1,
      warned: expect.stringContaining('txt2img-scripts.gen.ts are not what'),
    });
    expect((await generate()).printed).toMatch(/txt2img-scripts\.gen\.ts removed/);
    expect((await readdir(folder)).sort()).toEqual([
      'img2img-scripts.gen.ts',
      'instance.gen.ts',
      'schema.gen.ts',
    ]);
    expect(await generate('--check')).toMatchObject({ code: 0 });
  });

  it.each([
    ['fails', 500, '{"error":"KeyError","detail":"","errors":"\'x\'"}', /answered 500 \(KeyError: 'x'\)/],
    [
      'wants a login',
      401,
      '{"detail":"Not authenticated"}',
      /answered 401: add --user NAME --password SECRET/,
    ],
    ['is a page', 200, '<!doctype html>', /answered with what is an HTML page/],
    ['is no list', 200, '{"samplers":[]}', /answered something that is not this list/],
    ['names nothing', 200, '[1,{}]', /answered something that is not this list/],
  ])('leaves out a list that %s, with a warning', async (_what, status, text, why) => {
    answers['/sdapi/v1/samplers'] = { status, body: text };
    const { code, warned } = await generate();
    expect(code).toBe(0);
    expect(warned).toMatch(/Left out: \/sdapi\/v1\/samplers .*What hangs on it stays as open as the API\.$/);
    expect(warned).toMatch(why);
    expect(await read('instance.gen.ts')).not.toContain('SamplerName');
    expect(await read('txt2img-scripts.gen.ts')).toContain('export function seed(');
  });

  it('passes over what is amiss inside a list', async () => {
    answers['/sdapi/v1/samplers'] = { status: 200, body: '[{"name":"Euler"},{"name":null},7,{}]' };
    expect(await generate()).toMatchObject({ code: 0, warned: '' });
    expect(await read('instance.gen.ts')).toContain('export type SamplerName =\n  | "Euler";');
  });

  it('sends the login with every question', async () => {
    await generate('--user', 'ann', '--password', 'pw');
    expect(server.requests.map(({ path }) => path).sort()).toEqual(
      ['/openapi.json', ...Object.keys(lists)].sort(),
    );
    for (const { headers } of server.requests) {
      expect(headers.authorization).toBe(`Basic ${btoa('ann:pw')}`);
    }
  });

  it('asks for no list when it writes one file', async () => {
    expect(await run('--url', server.url, '--out', join(folder, 'types.ts'))).toMatchObject({ code: 0 });
    expect(server.requests.map(({ path }) => path)).toEqual(['/openapi.json']);
    expect(await readdir(folder)).toEqual(['types.ts']);
  });

  it('takes an instance folder in the server’s place', async () => {
    expect(await run('--instance', builtIn, '--out', folder)).toMatchObject({ code: 0, warned: '' });
    expect(await read('instance.gen.ts')).toContain('"tinyDream_v1.safetensors [c653230684]"');
    await writeFile(join(folder, 'instance.json'), '{}');
    expect(await run('--instance', folder, '--out', folder)).toEqual({
      code: 2,
      printed: '',
      warned: expect.stringMatching(
        /instance\.json is not the manifest of an instance\. Give an instance folder/,
      ),
    });
  });
});
