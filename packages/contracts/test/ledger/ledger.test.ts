import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  createLedger,
  findStale,
  formatLedger,
  formatLedgerTable,
  formatLedgerText,
  type Ledger,
  type LedgerEntry,
  parseAge,
  parseLedger,
  recordRun,
  replaceSection,
  summariseLedger,
} from '../../src/ledger/index.ts';
import { buildExchange, buildReport } from '../build-report.ts';

const day = 24 * 3_600_000;
const facts = {
  backend: 'AUTOMATIC1111',
  version: 'v1.10.1',
  commit: 'abc123',
  device: 'CPU --no-half',
  modelHash: 'c653230684',
};
const entry = (date: string, changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  date,
  ...facts,
  durationMs: 1500,
  ...changes,
});
const old: Ledger = {
  ...createLedger(),
  scenarios: { 'txt2img/b': entry('2026-01-01T00:00:00.000Z'), 'list/a': entry('2026-01-02T00:00:00.000Z') },
};

test('a run replaces the scenarios that it played and leaves the others', () => {
  const report = buildReport({
    startedAt: '2026-03-01T10:00:00.000Z',
    exchanges: [
      buildExchange({ scenario: 'txt2img/b', durationMs: 10.4 }),
      buildExchange({ scenario: 'txt2img/b', durationMs: 20.3 }),
      buildExchange({ scenario: 'a/new', durationMs: 5 }),
    ],
  });
  const ledger = recordRun(old, report, { ...facts, device: 'NVIDIA GeForce RTX 3060, 12 GiB' });
  expect(ledger.scenarios).toEqual({
    'list/a': old.scenarios['list/a'],
    'txt2img/b': entry('2026-03-01T10:00:00.000Z', {
      device: 'NVIDIA GeForce RTX 3060, 12 GiB',
      durationMs: 31,
    }),
    'a/new': entry('2026-03-01T10:00:00.000Z', { device: 'NVIDIA GeForce RTX 3060, 12 GiB', durationMs: 5 }),
  });
});

test('on disk the scenarios are sorted, and reading and writing again changes nothing', () => {
  const text = formatLedger(old);
  expect(Object.keys(JSON.parse(text).scenarios)).toEqual(['list/a', 'txt2img/b']);
  expect(formatLedger(parseLedger(text, 'ledger.json'))).toBe(text);
});

test('what a later program has added within the version is kept', () => {
  const text = JSON.stringify({
    ...old,
    made: 'by hand',
    scenarios: { 'a/b': { ...entry('2026-01-01T00:00:00Z'), new: 1 } },
  });
  const written = JSON.parse(formatLedger(parseLedger(text, 'ledger.json')));
  expect(written).toMatchObject({ made: 'by hand', scenarios: { 'a/b': { new: 1 } } });
});

describe('a file that is no ledger is said', () => {
  test.each([
    [
      'half of one',
      '{"schema": "sdwebui-contract-led',
      /^ledger\.json is not JSON, or only half of it; take it out/,
    ],
    ['empty', '', /is not JSON/],
    ['something else', '[1]', /is no ledger of sdwebui-contract/],
    ['null', 'null', /is no ledger of sdwebui-contract/],
    [
      'a report',
      '{"schema":"sdwebui-contract-report","version":1}',
      /its schema is not "sdwebui-contract-ledger"/,
    ],
    [
      'a later version',
      '{"schema":"sdwebui-contract-ledger","version":2}',
      /of version 2, and this program knows version 1; update/,
    ],
    ['no version', '{"schema":"sdwebui-contract-ledger","scenarios":{}}', /broken ledger: .*'version'/],
    [
      'an entry without a date',
      JSON.stringify({ ...createLedger(), scenarios: { 'a/b': { ...entry('yesterday') } } }),
      /broken ledger: \/scenarios\/a~1b\/date must match/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseLedger(text, 'ledger.json')).toThrow(message);
  });
});

test('every ledger that is written follows its schema', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/ledger.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  for (const ledger of [
    createLedger(),
    old,
    recordRun(old, buildReport({ exchanges: [buildExchange()] }), facts),
  ]) {
    expect(validate(JSON.parse(formatLedger(ledger))), JSON.stringify(validate.errors)).toBe(true);
  }
});

describe('an age', () => {
  test.each([
    ['36h', 1.5 * day],
    ['30d', 30 * day],
    ['2w', 14 * day],
    ['0d', 0],
  ])('%s', (text, milliseconds) => {
    expect(parseAge(text)).toBe(milliseconds);
  });

  test.each(['30', 'd', '-1d', '1.5d', '30 d', '1m', '', '99999999d'])('not %s', (text) => {
    expect(() => parseAge(text)).toThrow(/is no age; write hours, days or weeks/);
  });
});

test('what is too old, was never run, or lies in the future is named with its reason', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  const ledger: Ledger = {
    ...createLedger(),
    scenarios: {
      'a/fresh': entry('2026-02-27T00:00:00Z'),
      'a/edge': entry('2026-02-26T00:00:00Z'),
      'a/hours': entry('2026-02-25T23:00:00Z'),
      'a/old': entry('2026-01-01T00:00:00Z'),
      'a/ahead': entry('2026-03-01T01:00:00Z'),
      'a/future': entry('2027-01-01T00:00:00Z'),
      'a/gone': entry('2020-01-01T00:00:00Z'),
    },
  };
  const scenarios = ['a/fresh', 'a/edge', 'a/hours', 'a/old', 'a/ahead', 'a/future', 'a/none', 'constructor'];
  expect(findStale(ledger, { scenarios, maxAge: 3 * day, now })).toEqual([
    { scenario: 'a/hours', reason: 'ran last on 2026-02-25, 3 days ago' },
    { scenario: 'a/old', reason: 'ran last on 2026-01-01, 59 days ago' },
    { scenario: 'a/future', reason: 'ran on 2027-01-01, which is not yet' },
    { scenario: 'a/none', reason: 'never ran on a live server' },
    { scenario: 'constructor', reason: 'never ran on a live server' },
  ]);
});

describe('a table', () => {
  const groups = summariseLedger(old, ['list/a', 'list/c', 'txt2img/b', 'options/x']);

  test('has a row a group, in the order of the scenarios', () => {
    expect(formatLedgerTable(groups).split('\n')).toEqual([
      '| scenarios | live   | oldest run | server                | device        | model      | took  |',
      '| --------- | ------ | ---------- | --------------------- | ------------- | ---------- | ----- |',
      '| list      | 1 of 2 | 2026-01-02 | AUTOMATIC1111 v1.10.1 | CPU --no-half | c653230684 | 1.5 s |',
      '| txt2img   | 1 of 1 | 2026-01-01 | AUTOMATIC1111 v1.10.1 | CPU --no-half | c653230684 | 1.5 s |',
      '| options   | 0 of 1 | never      |                       |               |            |       |',
    ]);
  });

  test('is a sentence while nothing has run', () => {
    expect(formatLedgerTable(summariseLedger(createLedger(), ['list/a']))).toBe(
      'No live run is on record yet.',
    );
  });

  test('is laid out for a terminal', () => {
    expect(formatLedgerText(groups).split('\n')[1]).toBe(
      'list       1 of 2  2026-01-02  AUTOMATIC1111 v1.10.1  CPU --no-half  c653230684  1.5 s',
    );
  });

  test('goes between the marks of a page, again and again', () => {
    const page = 'a\n<!-- ledger:start -->\nold\n<!-- ledger:end -->\nz\n';
    const once = replaceSection(page, 'new', 'page.md');
    expect(once).toBe('a\n<!-- ledger:start -->\n\nnew\n\n<!-- ledger:end -->\nz\n');
    expect(replaceSection(once, 'new', 'page.md')).toBe(once);
    for (const broken of ['', '<!-- ledger:start -->', '<!-- ledger:end --><!-- ledger:start -->']) {
      expect(() => replaceSection(broken, 'new', 'page.md')).toThrow(
        /^page\.md has no place for the ledger; put/,
      );
    }
  });
});
