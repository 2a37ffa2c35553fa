import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ExchangeResult } from '../../src/replay/replay.ts';
import { createReport, formatJson, parseReport } from '../../src/report/index.ts';
import { buildExchange, buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport, buildLargeReport } from './hostile-report.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

const answer = (body: string) => ({ status: 200, headers: new Map([['x-mock-source', 'state']]), body });
const results: ExchangeResult[] = [
  {
    exchange: {
      index: 0,
      scenario: 'list/samplers',
      request: { method: 'GET', path: '/sdapi/v1/samplers', headers: [], body: undefined },
      answer: answer('[]'),
      startedAt: 0,
      duration: 3.7,
    },
    live: answer('[{}]'),
    drifts: [
      {
        kind: 'added',
        severity: 'additive',
        path: '$["DDIM CFG++"]',
        subject: { kind: 'item', name: 'DDIM CFG++' },
        recorded: 'missing',
        live: '"DDIM CFG++"',
        against: 'recorded',
      },
    ],
  },
];

const facts = {
  command: 'verify',
  target: 'http://h',
  recorded: 'a.har',
  startedAt: new Date(0),
  durationMs: 1,
} as const;
const picture = 'data:image/png;base64,iVBORw0KGgo=';

describe('every report follows the schema, and is the same when it is read again', () => {
  test.each([
    ['an empty one', createReport([], facts)],
    ['one of a run', createReport(results, facts)],
    ['one with everything', buildReport({ findings: [buildFinding()], exchanges: [buildExchange()] })],
    ['a large one', buildLargeReport(100)],
    ['one of hostile texts', { ...buildHostileReport(), pictures: [] }],
    [
      'one with pictures',
      buildReport({
        pictures: [
          {
            index: 0,
            scenario: 'a/b',
            place: '$',
            likeness: 'other',
            distance: 1,
            tolerance: 0.02,
            before: picture,
            after: picture,
            difference: null,
          },
        ],
      }),
    ],
  ])('%s', (_, report) => {
    const text = formatJson(report);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(parseReport(text, 'report.json')).toEqual(report);
  });
});

test('what a later program has added within the version does no harm', () => {
  const report = { ...buildReport(), mood: 'fine', exchanges: [{ ...buildExchange(), extra: 1 }] };
  expect(parseReport(`\ufeff${JSON.stringify(report)}`, 'r.json')).toEqual(report);
});

describe('what is no report is said in words', () => {
  const { findings: _, ...lacking } = buildReport();
  test.each([
    [
      'half of one',
      formatJson(buildReport()).slice(0, 200),
      /^r\.json is not JSON, or only half of it; run the command again with --json\.$/,
    ],
    [
      'a spec report',
      '{"schema":"sdwebui-spec-diff","version":1}',
      /^r\.json is no report of sdwebui-contract: its schema is not/,
    ],
    ['a HAR', '{"log":{}}', /is no report of sdwebui-contract/],
    [
      'a later version',
      '{"schema":"sdwebui-contract-report","version":3}',
      /is a report of version 3, and this program knows version 1; update @sdwebui\/contracts\.$/,
    ],
    ['one that lacks findings', JSON.stringify(lacking), /broken report: .*'findings'/],
    [
      'one of another severity',
      JSON.stringify(buildReport({ verdict: { failOn: 'bad' as 'risky', passed: true, text: '' } })),
      /\/verdict\/failOn must be .* \(breaking, risky, additive, cosmetic\)/,
    ],
    [
      'one whose picture is a script',
      JSON.stringify(buildHostileReport()),
      /\/pictures\/0\/before must match pattern/,
    ],
  ])('%s', (__, text, message) => {
    expect(() => parseReport(text, 'r.json')).toThrow(message);
  });
});
