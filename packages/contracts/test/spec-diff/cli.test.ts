import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/node/run-cli.ts';
import { loadRecordedSpec } from './recorded-specs.ts';

const instance = fileURLToPath(new URL('../../../mock-server/instances/webui-1.10.1', import.meta.url));
const older = loadRecordedSpec('upgrade-webui-1.9.4');
let folder = '';
let server: http.Server;
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-diff-'));
  await writeFile(inside('old.json'), JSON.stringify(older));
  await writeFile(inside('old.har'), JSON.stringify(toHar(JSON.stringify(older))));
  server = http.createServer((request, response) => {
    if (request.headers.authorization !== `Basic ${btoa('ann:pw')}`) return response.writeHead(401).end('{}');
    if (request.url !== '/sub/openapi.json') return response.writeHead(404).end('{}');
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(older));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

function inside(name: string): string {
  return join(folder, name);
}

function toHar(...bodies: string[]): unknown {
  const entries = bodies.map((text) => ({
    startedDateTime: '2025-01-01T00:00:00Z',
    time: 1,
    request: { method: 'GET', url: 'http://127.0.0.1:7860/openapi.json', headers: [] },
    response: { status: 200, headers: [], content: { text } },
  }));
  return { log: { entries } };
}

/** Where a server listened a moment ago. */
async function findClosedPort(): Promise<string> {
  const closed = http.createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  return `127.0.0.1:${port}`;
}

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runCli(['spec-diff', ...args], (text) => lines.push(...text.split('\n')));
  return { code, lines };
}

test('prints the findings by severity, what to do, and a verdict', async () => {
  const { code, lines } = await run(inside('old.json'), 'webui-1.10.1', '--max-findings', '2');
  expect(lines).toEqual([
    'breaking (1)',
    '  GET /sdapi/v1/options: dont_fix_second_order_samplers_schedule is gone from the answer',
    '    -> Do without it, or read it only where it is there.',
    '',
    'additive (17)',
    '  GET /sdapi/v1/options: save_write_log_csv is new in the answer',
    '  GET /sdapi/v1/options: profiling_explanation is new in the answer',
    '    -> Nothing breaks; types can be made anew to know it.',
    '  … and 15 more (--max-findings 17 shows all)',
    '',
    'cosmetic (2)',
    '  GET /sdapi/v1/options: jpeg_quality is explained as "Quality for saved jpeg and avif images", was "Quality for saved jpeg images"',
    '  GET /sdapi/v1/cmd-flags: max_batch_count is explained as "does not do anything", was "maximum batch count value for the UI"',
    '    -> Nothing to do; only texts for people differ.',
    '',
    `webui-1.10.1 against ${inside('old.json')}: 1 breaking, 17 additive, 2 cosmetic. Fails, for something is risky or worse.`,
  ]);
  expect(code).toBe(1);
});

describe('the exit code hangs on --fail-on', () => {
  // Of an upgrade that took an option away, and backwards of one that only added some.
  test.each([
    ['webui-1.10.1', 'webui-1.10.1', 'cosmetic', 0],
    ['old.json', 'added.json', 'cosmetic', 1],
    ['old.json', 'added.json', 'additive', 1],
    ['old.json', 'added.json', 'risky', 0],
    ['added.json', 'old.json', 'breaking', 1],
  ])('%s, %s, %s: %i', async (before, after, failOn, expected) => {
    const added = { ...older, paths: { ...older.paths, '/sdapi/v1/more': { get: { responses: {} } } } };
    await writeFile(inside('added.json'), JSON.stringify(added));
    const place = (name: string): string => (name.endsWith('.json') ? inside(name) : name);
    const { code, lines } = await run(place(before), place(after), '--fail-on', failOn);
    expect(code).toBe(expected);
    const verdict =
      expected === 1
        ? /\. Fails, for something is /
        : /(?:Nothing is risky or worse|the same to every caller)\.$/;
    expect(lines.at(-1)).toMatch(verdict);
  });
});

describe('a spec is found in', () => {
  test.each([
    ['a file', () => inside('old.json'), () => inside('old.json')],
    ['a HAR', () => inside('old.har'), () => inside('old.json')],
    ['the folder of an instance', () => instance, () => 'webui-1.10.1'],
    ['a server', () => `http://ann:pw@${url}/sub`, () => inside('old.json')],
    [
      'a server, by the whole address',
      () => `http://ann:pw@${url}/sub/openapi.json`,
      () => inside('old.json'),
    ],
  ])('%s', async (_, source, same) => {
    const { code, lines } = await run(source(), same(), '--fail-on', 'cosmetic');
    expect(lines.at(-1)).toMatch(/: the same to every caller\.$/);
    expect(lines.join()).not.toContain('ann:pw');
    expect(code).toBe(0);
  });
});

test('--json writes the whole report', async () => {
  const json = inside('report.json');
  await run(inside('old.json'), 'webui-1.10.1', '--json', json, '--max-findings', '0');
  const report = JSON.parse(await readFile(json, 'utf8'));
  expect(report).toMatchObject({
    schema: 'sdwebui-spec-diff',
    version: 1,
    before: inside('old.json'),
    after: 'webui-1.10.1',
    total: { breaking: 1, risky: 0, additive: 17, cosmetic: 2 },
    notes: [],
  });
  expect(report.findings).toHaveLength(20);
  expect(report.findings[0]).toEqual({
    severity: 'breaking',
    direction: 'response',
    kind: 'field-gone',
    places: [{ operation: 'GET /sdapi/v1/options', path: 'dont_fix_second_order_samplers_schedule' }],
    before: null,
    after: null,
    summary: 'dont_fix_second_order_samplers_schedule is gone from the answer',
    advice: 'Do without it, or read it only where it is there.',
  });
});

test('a note says where null could not be compared', async () => {
  await writeFile(inside('forge.json'), JSON.stringify(loadRecordedSpec('forge-2.0.1')));
  const { lines } = await run('webui-1.10.1', inside('forge.json'));
  expect(lines).toContain('Note: One of the two never says where null may stand, so null is not compared.');
});

test('what cannot be compared is said in one sentence', async () => {
  await mkdir(inside('empty'));
  await writeFile(inside('none.har'), JSON.stringify(toHar()));
  await writeFile(inside('bare.json'), '{"openapi":"3.0.2","paths":{"/queue/join":{}}}');
  await writeFile(inside('page.json'), '<html>');
  const built = 'webui-1.10.1';
  const refusals: [RegExp, string[]][] = [
    [/^Two specs are compared, no more and no less; write: /, []],
    [/^Two specs are compared/, [built]],
    [/^Two specs are compared/, [built, built, built]],
    [
      /^There is no webui-1\.10; give an openapi\.json, a HAR, .*, or webui-1\.10\.1\.$/,
      ['webui-1.10', built],
    ],
    [/empty\/openapi\.json cannot be read/, [built, inside('empty')]],
    [/has no answer to GET \/openapi\.json/, [built, inside('none.har')]],
    [/names no route of the API; start the WebUI with --api/, [built, inside('bare.json')]],
    [/is an HTML page/, [built, inside('page.json')]],
    [/answered 401; write the user and the password into the URL/, [built, `http://${url}/sub`]],
    [/answered 404; is the path in the URL right\?/, [built, `http://ann:pw@${url}`]],
    [/nothing listens there/, [built, `http://${await findClosedPort()}`]],
    [/cannot be written/, [built, built, '--json', inside('page.json/report.json')]],
    [/^--fail-on can’t be risk\. Did you mean risky\?/, [built, built, '--fail-on', 'risk']],
    [/^--max-findings few is no whole number/, [built, built, '--max-findings', 'few']],
  ];
  for (const [message, args] of refusals) await expect(run(...args), args.join(' ')).rejects.toThrow(message);
});
