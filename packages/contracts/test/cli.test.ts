import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../src/node/run-cli.ts';
import { fixtureFile, loadFixture } from './fixture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runCli(args, (text) => lines.push(...text.split('\n')));
  return { code, lines };
}

/** A server that knows the recorded answers to `list/*`; `change` is made in each body. */
async function withServer<Result>(
  change: (body: string) => string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const exchanges = loadFixture();
  const server = http.createServer((request, response) => {
    const found = exchanges.find((exchange) => exchange.request.path === request.url);
    if (!found) return response.writeHead(404).end();
    for (const [name, value] of found.answer.headers) {
      if (!/^(?:content-length|content-encoding)$/.test(name)) response.setHeader(name, value);
    }
    return response.writeHead(found.answer.status).end(change(found.answer.body as string));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('exit 0 and a report where all agrees', async () => {
  const json = join(folder, 'report.json');
  const { code, lines } = await withServer(
    (body) => body,
    (url) => run('replay', fixtureFile, '--url', url, '--only', 'list', '--json', json),
  );
  expect(lines[0]).toBe('list         3/3  100.0 %');
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({
    schema: 'sdwebui-contract-report',
    version: 1,
    recorded: 'exchanges.har',
    total: { equal: 3, total: 3 },
  });
});

test('exit 1 and a finding with its first example where something differs', async () => {
  const { code, lines } = await withServer(
    (body) => body.replace('k_dpmpp_2m', 'k_other'),
    (url) => run('replay', fixtureFile, '--url', url, '--only=list/samplers'),
  );
  expect(code).toBe(1);
  expect(lines.join('\n')).toMatch(
    /\n {4}list\/samplers #2, GET \/sdapi\/v1\/samplers, \$\[0\]\.aliases\[0\]: recorded "k_dpmpp_2m", live missing\n {4}-> /,
  );
});

test('what a run cannot do is said by name', async () => {
  const broken = join(folder, 'broken.har');
  await writeFile(broken, '{');
  const refusals: [RegExp, string[]][] = [
    [
      /^There is no command replai\. Did you mean replay\? The commands are: verify, record, replay, diff, spec-diff, report, ledger\.$/,
      ['replai'],
    ],
    [/^No recording is given; write: sdwebui-contract replay FILE\.har$/, ['replay']],
    [/there is no such file/, ['replay', join(folder, 'none.har')]],
    [/broken\.har is not JSON/, ['replay', broken]],
    [
      /^There is no flag --ulr\. Did you mean --url\? The flags are: --url,/,
      ['replay', fixtureFile, '--ulr=x'],
    ],
    [/^--url wants a value/, ['replay', fixtureFile, '--url']],
    [/^--max-findings few is no whole number/, ['replay', fixtureFile, '--max-findings', 'few']],
    [
      /^--only nope matches no scenario; the groups are openapi, list,/,
      ['replay', fixtureFile, '--only', 'nope'],
    ],
    [/no http\(s\) URL/, ['replay', fixtureFile, '--url', 'localhost']],
  ];
  for (const [message, args] of refusals) await expect(run(...args), args.join(' ')).rejects.toThrow(message);
});

describe('a server of another kind is told in one sentence', () => {
  test.each([
    ['HTML', 'text/html', '<p>hello'],
    ['text', 'text/plain', 'hello'],
  ])('%s', async (_, type, body) => {
    const server = http.createServer((__, response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (const args of [['replay', fixtureFile, '--only', 'list'], ['verify']]) {
        await expect(run(...args, '--url', url)).rejects.toThrow(
          /instead of .*is this the WebUI, started with --api/,
        );
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

test('--explain prints the definition without a run', async () => {
  for (const args of [['--explain'], ['replay', '--explain']]) {
    const { code, lines } = await run(...args);
    expect(code).toBe(0);
    expect(lines.join('\n')).toMatch(/equal when[\s\S]*x-process-time[\s\S]*16 pixels/);
  }
});
