import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, serveLocally } from '../../test/serve-locally.ts';
import { runCli } from './run-cli.ts';

const spec = JSON.stringify({
  openapi: '3.0.2',
  info: { title: 'FastAPI', version: '0.1.0' },
  paths: { '/sdapi/v1/samplers': { get: { responses: { '200': { description: 'ok' } } } } },
});
const specWithoutApi = JSON.stringify({ ...JSON.parse(spec), paths: { '/user': {} } });

let folder: string;
let server: LocalServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdwebui-generate-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

async function run(...argv: string[]) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runCli(['generate', ...argv], { print, printError: print });
  return { code, output: lines.join('\n') };
}

async function serve(status: number, body: string, headers: Record<string, string> = {}) {
  server = await serveLocally(() => ({ status, body, headers }));
  return server;
}

describe('sdwebui generate', () => {
  it('writes types from a server, into a folder or a file, and finds them up to date', async () => {
    const { url } = await serve(200, spec);
    expect(await run('--url', url, '--out', join(folder, 'src/sdapi'))).toMatchObject({ code: 0 });
    const written = await readFile(join(folder, 'src/sdapi/schema.gen.ts'), 'utf8');
    expect(written).toContain('"/sdapi/v1/samplers"');
    expect(await readdir(join(folder, 'src/sdapi'))).toEqual(['instance.gen.ts', 'schema.gen.ts']);

    await writeFile(join(folder, 'openapi.json'), spec);
    const file = join(folder, 'types.ts');
    expect(await run('--spec', join(folder, 'openapi.json'), '--out', file)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe(written);
    expect(await run('--url', url, '--out', file, '--check')).toMatchObject({
      code: 0,
      output: expect.stringContaining('up to date'),
    });
  });

  it('asks below a subpath, with a login', async () => {
    const { url, requests } = await serve(200, spec);
    const out = join(folder, 'types.ts');
    expect(
      (await run('--url', `${url}/sd/?x=1`, '--user', 'ann', '--password', 'pw', '--out', out)).code,
    ).toBe(0);
    expect(requests[0]).toMatchObject({
      path: '/sd/openapi.json',
      headers: { authorization: `Basic ${btoa('ann:pw')}` },
    });
  });

  it('exits 1 when a check finds other types, and prints the command without the password', async () => {
    const { url } = await serve(200, spec);
    const out = join(folder, 'types.ts');
    await writeFile(out, 'old');
    const { code, output } = await run(
      '--url',
      url,
      '--out',
      out,
      '--user',
      'ann',
      '--password',
      'pw',
      '--check',
    );
    expect(code).toBe(1);
    expect(output).toContain(`Run: sdwebui generate --url ${url} --out ${out} --user ann --password …`);
    expect(await readFile(out, 'utf8')).toBe('old');
  });

  it.each([
    ['an HTML page', 200, '<!doctype html><html></html>', /is an HTML page.*address of the WebUI itself/],
    ['something else', 200, 'hello', /is not JSON/],
    ['other JSON', 200, '{"swagger":"2.0","paths":{}}', /not an OpenAPI 3 document/],
    ['a server without --api', 200, specWithoutApi, /has no \/sdapi routes: start the WebUI with --api/],
    [
      'a server that wants a login',
      401,
      '{"detail":"Not authenticated"}',
      /wants a login. Add --user NAME --password/,
    ],
    [
      'a server without a document',
      404,
      '{"detail":"Not Found"}',
      /answered 404.*Is the path in --url right/,
    ],
    ['a server that fails', 500, 'Internal Server Error', /answered 500/],
  ])('refuses %s and leaves the file alone', async (_what, status, body, message) => {
    const { url } = await serve(status, body);
    const out = join(folder, 'types.ts');
    await writeFile(out, 'old');
    const { code, output } = await run('--url', url, '--out', out);
    expect({ code, output }).toEqual({ code: 2, output: expect.stringMatching(message) });
    expect(output.split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['types.ts']);
    expect(await readFile(out, 'utf8')).toBe('old');
  });

  it('says so when nobody answers, or the login is wrong', async () => {
    const { url, close } = await serve(401, '');
    const out = join(folder, 'types.ts');
    expect((await run('--url', url, '--user', 'ann', '--password', 'no', '--out', out)).output).toMatch(
      /password is wrong/,
    );
    await close();
    server = undefined;
    expect(await run('--url', url, '--out', out)).toEqual({
      code: 2,
      output: expect.stringMatching(
        /Cannot reach .*\/openapi\.json: connection refused\. Is the server running/,
      ),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so when it cannot write, or make types of the document', async () => {
    const { url } = await serve(200, spec);
    await writeFile(join(folder, 'file'), '');
    const { code, output } = await run('--url', url, '--out', join(folder, 'file/types.ts'));
    expect({ code, output }).toEqual({
      code: 2,
      output: expect.stringMatching(/Cannot write .*Choose another place/),
    });
    expect(await readdir(folder)).toEqual(['file']);
    await writeFile(
      join(folder, 'openapi.json'),
      JSON.stringify({
        ...JSON.parse(spec),
        paths: { '/sdapi/x': { get: { parameters: [{ $ref: '#/nowhere' }] } } },
      }),
    );
    expect(await run('--spec', join(folder, 'openapi.json'), '--out', join(folder, 'x.ts'))).toEqual({
      code: 2,
      output: expect.stringMatching(/No types can be made/),
    });
  });

  it.each([
    [[], /From where\? Add --url/],
    [['--url', 'http://x'], /Where to\? Add --out/],
    [['--url', 'http://x', '--spec', 'y', '--out', 'z'], /Give one of --url, --instance and --spec/],
    [['--spec', 'x', '--instance', 'y', '--out', 'z'], /Give one of --url, --instance and --spec/],
    [['--spec', 'x', '--out', 'z.ts', '--zod'], /--out must be a folder/],
    [['--instance', '/nowhere', '--out', 'z'], /no such file.*sdwebui-mock import RECORDING\.har/],
    [['--url', 'http://x', '--user', 'ann', '--out', 'z'], /go together/],
    [['--url', 'localhost:7860', '--out', 'z'], /must read like http/],
    [['--spec', '/nowhere/openapi.json', '--out', 'z'], /no such file/],
    [['--chekc'], /There is no flag --chekc\. Did you mean --check\?/],
    [['--url'], /--url wants a value/],
  ])('refuses the arguments %j', async (argv, message) => {
    expect(await run(...argv)).toEqual({ code: 2, output: expect.stringMatching(message) });
  });

  it('explains itself', async () => {
    expect((await run('--help')).output).toMatch(/--url/);
    const lines: string[] = [];
    expect(await runCli(['nonsense'], { printError: (line) => void lines.push(line) })).toBe(2);
    expect(lines.join()).toMatch(/There is no command nonsense/);
  });
});
