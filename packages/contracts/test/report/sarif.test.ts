import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { createReport, formatSarif } from '../../src/report/index.ts';
import { buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport, buildLargeReport, hostileTexts } from './hostile-report.ts';

const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };

/** What SARIF 2.1.0 demands (3.13, 3.14, 3.27 …), and what code scanning demands beyond it: a place, a level, a fingerprint. */
const essentials = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: {
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription'],
                      properties: { shortDescription: text },
                    },
                  },
                },
              },
            },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              properties: {
                startTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
                endTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'ruleId', 'level', 'locations', 'partialFingerprints'],
              properties: {
                message: text,
                level: { enum: ['none', 'note', 'warning', 'error'] },
                ruleIndex: { type: 'integer', minimum: 0 },
                partialFingerprints: {
                  type: 'object',
                  minProperties: 1,
                  additionalProperties: { type: 'string' },
                },
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation', 'region'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            required: ['uri'],
                            properties: { uri: { type: 'string', pattern: "^[\\w/.~%!'()*-]+$" } },
                          },
                          region: {
                            type: 'object',
                            properties: { startLine: { type: 'integer', minimum: 1 } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
const validate = new Ajv({ strict: false, formats: { uri: true } }).compile(essentials);

test.each([
  [
    'nothing',
    createReport([], {
      command: 'replay',
      target: 't',
      recorded: 'r',
      startedAt: new Date(0),
      durationMs: 1,
    }),
  ],
  ['hostile texts', buildHostileReport()],
  ['very many findings', buildLargeReport(10_000)],
])('a report of %s is SARIF', (_, report) => {
  expect(validate(JSON.parse(formatSarif(report))), JSON.stringify(validate.errors)).toBe(true);
});

test('a rule is a kind, a level a severity, and the fingerprint that of the cause', () => {
  const findings = [
    buildFinding({ id: 'a', kind: 'status', severity: 'breaking' }),
    buildFinding({ id: 'b', kind: 'value', severity: 'risky' }),
    buildFinding({ id: 'c', kind: 'value', severity: 'additive' }),
    buildFinding({ id: 'd', kind: 'brand-new' as 'value', severity: 'cosmetic' }),
  ];
  const log = JSON.parse(formatSarif(buildReport({ findings }))) as Log;
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  expect(rules.map(({ id, shortDescription }) => [id, shortDescription?.text])).toEqual([
    ['status', 'Another status'],
    ['value', 'Another value'],
    ['brand-new', 'brand-new'],
  ]);
  expect(
    run?.results?.map(({ ruleId, ruleIndex = -1, level, partialFingerprints }) => [
      ruleId === rules[ruleIndex]?.id,
      level,
      Object.values(partialFingerprints ?? {}),
    ]),
  ).toEqual([
    [true, 'error', ['a']],
    [true, 'warning', ['b']],
    [true, 'note', ['c']],
    [true, 'note', ['d']],
  ]);
  expect(run?.results?.[0]?.message.text).toBe(
    'infotexts have a new field: Schedule type (3 exchanges). Read infotexts by their names, not by their places.\n' +
      'txt2img/fixed-seed, POST /sdapi/v1/txt2img, $.info.infotexts[0]["Schedule type"]: recorded missing, live "Automatic"',
  );
});

test('half of a surrogate pair breaks no address', () => {
  const log = JSON.parse(formatSarif(buildHostileReport())) as Log;
  expect(log.runs[0]?.results).toHaveLength(hostileTexts.length);
});
