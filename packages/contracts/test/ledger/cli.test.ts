import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLedger, formatLedger, type LedgerEntry } from '../../src/ledger/index.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import { liveScenarios } from '../../src/node/live-scenarios.ts';
import { runCli } from '../../src/node/run-cli.ts';
import { asLive, type ServedTarget, serveTarget } from '../serve-target.ts';

let folder = '';
let live: ServedTarget;
let drifted: ServedTarget;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-ledger-'));
  live = await serveTarget(await createMockTarget({ instance: undefined, replay: true }), asLive);
  drifted = await serveTarget(await createMockTarget({ instance: undefined, replay: true }), (answer, path) =>
    asLive(path.startsWith('/sdapi/v1/schedulers') ? { ...answer, body: '[{"label": 1}]' } : answer),
  );
});
afterAll(async () => {
  live.close();
  drifted.close();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const texts: string[] = [];
  const code = await runCli(args, (text) => texts.push(text));
  return { code, text: texts.join('\n') };
}

const entry = (date: string): LedgerEntry => ({
  date,
  backend: 'AUTOMATIC1111',
  version: 'v1.10.1',
  commit: null,
  device: 'CPU',
  modelHash: 'c653230684',
  durationMs: 1000,
});

async function writeLedger(name: string, entries: Readonly<Record<string, LedgerEntry>>): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, formatLedger({ ...createLedger(), scenarios: { ...entries } }));
  return file;
}

const list = ['verify', '--only', 'list'];

describe('verify --ledger', () => {
  test('writes a green run on a live server, and leaves the scenarios that it did not play', async () => {
    const file = await writeLedger('green.json', { 'txt2img/fixed-seed': entry('2026-01-01T00:00:00.000Z') });
    const { code, text } = await run(...list, '--url', live.url, '--ledger', file, '--max-age', '1d');
    expect(code, text).toBe(0);
    expect(text).toMatch(
      /green\.json has this run of \d+ scenarios now\.\nAll \d+ scenarios ran green on a live server within 1d\./,
    );
    const { scenarios } = JSON.parse(await readFile(file, 'utf8'));
    expect(scenarios['txt2img/fixed-seed']).toEqual(entry('2026-01-01T00:00:00.000Z'));
    expect(scenarios['list/samplers']).toMatchObject({
      backend: 'AUTOMATIC1111',
      device: 'CPU --no-half',
      modelHash: 'c653230684',
    });
    expect(Object.keys(scenarios)).toEqual(Object.keys(scenarios).sort());
  });

  test('leaves the ledger as it is after a run that drifted', async () => {
    const file = await writeLedger('red.json', { 'list/schedulers': entry('2026-01-01T00:00:00.000Z') });
    const before = await readFile(file, 'utf8');
    const { text } = await run(...list, '--url', drifted.url, '--ledger', file);
    expect(text).toMatch(/red\.json stays as it is: only a run without breaking or risky findings/);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test.each([
    ['in process', () => []],
    ['at a URL', () => ['--url', mockUrl]],
  ])('refuses a mock %s', async (_, flags) => {
    const file = join(folder, 'mock.json');
    await expect(run(...list, ...flags(), '--ledger', file)).rejects.toThrow(
      /is a mock \(x-mock-source: \w+\), and the ledger is for live servers alone/,
    );
    expect(await readdir(folder)).not.toContain('mock.json');
  });

  let mockUrl = '';
  let mock: ServedTarget;
  beforeAll(async () => {
    mock = await serveTarget(await createMockTarget({ instance: undefined, replay: true }));
    mockUrl = mock.url;
  });
  afterAll(() => mock.close());

  test('never writes over a ledger that it cannot read', async () => {
    for (const [text, message] of [
      ['{"schema": "sdwebui-contract-led', /not JSON, or only half of it/],
      [
        '{"schema": "sdwebui-contract-ledger", "version": 2, "scenarios": {}}',
        /of version 2, and this program knows version 1/,
      ],
    ] as const) {
      const file = join(folder, 'odd.json');
      await writeFile(file, text);
      await expect(run(...list, '--url', live.url, '--ledger', file)).rejects.toThrow(message);
      expect(await readFile(file, 'utf8')).toBe(text);
    }
  });
});

describe('ledger', () => {
  const today = new Date().toISOString();

  test('tells what ran, a line a group; without a file, that nothing did', async () => {
    const { code, text } = await run('ledger', join(folder, 'none.json'));
    expect(code).toBe(0);
    expect(text).toMatch(/^scenarios +live +oldest run .*[\s\S]*\nlist +0 of \d+ +never\n/);
  });

  test('--max-age exits 1 and names what is too old or never ran', async () => {
    const old = await writeLedger('old.json', {
      'list/samplers': entry('2020-01-01T00:00:00Z'),
      'list/schedulers': entry(today),
    });
    const { code, text } = await run('ledger', old, '--max-age', '30d');
    expect(code).toBe(1);
    expect(text).toMatch(/ {2}list\/samplers ran last on 2020-01-01, \d+ days ago\n/);
    expect(text).toMatch(/ {2}txt2img\/fixed-seed never ran on a live server\n/);
    expect(text).not.toContain('list/schedulers');
  });

  test('--max-age exits 0 when all is young enough', async () => {
    const entries = Object.fromEntries(liveScenarios.map((name) => [name, entry(today)]));
    const { code, text } = await run('ledger', await writeLedger('young.json', entries), '--max-age', '2w');
    expect(code, text).toBe(0);
  });

  test('verify --max-age reads it too, for what was chosen', async () => {
    const file = await writeLedger('gate.json', { 'list/samplers': entry('2020-01-01T00:00:00Z') });
    const { text } = await run(
      'verify',
      '--only',
      'list/samplers',
      '--url',
      live.url,
      '--ledger',
      file,
      '--max-age',
      '30d',
    );
    expect(text).toContain('All 1 scenarios ran green on a live server within 30d.');
  });

  test('badge and table are written from it, and --check says when they are behind', async () => {
    const file = await writeLedger('shown.json', { 'list/samplers': entry('2026-01-01T00:00:00Z') });
    const page = join(folder, 'page.md');
    await writeFile(page, '# x\n<!-- ledger:start -->\n<!-- ledger:end -->\n');
    const flags = ['--badge', join(folder, 'badge.svg'), '--markdown', page];
    expect(await run('ledger', file, ...flags, '--check')).toMatchObject({
      code: 1,
      text: expect.stringMatching(
        /page\.md is behind .*shown\.json; run: sdwebui-contract ledger .*shown\.json --markdown .*page\.md/,
      ),
    });
    expect((await run('ledger', file, ...flags)).code).toBe(0);
    expect((await run('ledger', file, ...flags, '--check')).code).toBe(0);
    expect(await readFile(page, 'utf8')).toMatch(/\| list +\| 1 of \d+ +\| 2026-01-01 \|/);
    expect(await readFile(join(folder, 'badge.svg'), 'utf8')).toContain('1 of ');
    await run('ledger', file, '--badge', join(folder, 'badge.json'));
    expect(JSON.parse(await readFile(join(folder, 'badge.json'), 'utf8'))).toMatchObject({
      schemaVersion: 1,
    });
  });

  test.each([
    ['an age that is none', ['--max-age', '30'], /^--max-age 30 is no age/],
    ['a badge of another kind', ['--badge', 'x.png'], /^--badge x\.png is neither \.svg nor \.json/],
    ['a page that is not there', ['--markdown', '/nowhere/page.md'], /^There is no \/nowhere\/page\.md/],
  ])('%s is said by name', async (_, flags, message) => {
    await expect(run('ledger', join(folder, 'none.json'), ...flags)).rejects.toThrow(message);
  });
});
