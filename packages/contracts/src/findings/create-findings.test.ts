import { expect, test } from 'vitest';
import type { Drift } from '../compare/drift.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { createFindings } from './create-findings.ts';

const drift = (changes: Partial<Drift>): Drift => ({
  kind: 'value',
  severity: 'risky',
  path: '$.a',
  recorded: '1',
  live: '2',
  against: 'recorded',
  ...changes,
});

const results = (
  ...exchanges: { path: string; method?: string; status?: number; drifts: Drift[] }[]
): ExchangeResult[] =>
  exchanges.map(({ path, method = 'POST', status = 200, drifts }, index) => ({
    exchange: {
      index,
      scenario: `group/${index}`,
      request: { method, path, headers: [], body: new TextEncoder().encode('{"sampler_name":"Nope"}') },
      answer: { status, headers: new Map(), body: '' },
      startedAt: 0,
      duration: 0,
    },
    live: { status, headers: new Map(), body: '' },
    drifts,
  }));

const txt2img = '/sdapi/v1/txt2img';
const setting = { kind: 'infotext', name: 'Schedule type' } as const;

test.each([
  [
    'a setting in info, in pictures and in what png-info reads',
    [
      {
        path: txt2img,
        drifts: [drift({ kind: 'added', subject: setting, path: '$.info.infotexts[0]["Schedule type"]' })],
      },
      {
        path: '/sdapi/v1/png-info',
        drifts: [drift({ kind: 'added', subject: setting, path: '$.info["Schedule type"]' })],
      },
    ],
    ['infotexts also say Schedule type'],
  ],
  [
    'what txt2img and img2img answer alike',
    ['txt2img', 'img2img'].map((route) => ({
      path: `/sdapi/v1/${route}`,
      drifts: [drift({ path: '$.parameters.eta' })],
    })),
    ['parameters.eta of POST /sdapi/v1/txt2img and 1 more is 2, was 1'],
  ],
  [
    'errors that name what was sent',
    ['Nope', 'Nope too'].map((name) => ({
      path: txt2img,
      drifts: [
        drift({
          kind: 'status',
          path: 'status',
          recorded: `404 No sampler ${name.slice(0, 4)}`,
          live: '200',
        }),
      ],
    })),
    ['POST /sdapi/v1/txt2img answers 200, was 404 No sampler Nope'],
  ],
  [
    'the name and the text of an error',
    [
      {
        path: txt2img,
        status: 500,
        drifts: [drift({ path: '$.error' }), drift({ path: '$.errors', recorded: '"x"' })],
      },
    ],
    ['error of POST /sdapi/v1/txt2img is 2, was 1'],
  ],
  [
    'a sampler in its list and among the choices of scripts',
    [
      {
        method: 'GET',
        path: '/sdapi/v1/samplers',
        drifts: [drift({ kind: 'added', path: '$[9]', subject: { kind: 'item', name: 'UniPC' } })],
      },
      {
        method: 'GET',
        path: '/sdapi/v1/script-info',
        drifts: [
          drift({ kind: 'added', path: '$[0].args[0].choices[9]', subject: { kind: 'item', name: 'UniPC' } }),
        ],
      },
    ],
    ['GET /sdapi/v1/samplers and 1 more gained UniPC'],
  ],
  [
    'a place that a schema speaks of too',
    [
      {
        path: txt2img,
        drifts: [
          drift({ kind: 'schema', severity: 'breaking', path: '$.info', against: 'schema' }),
          drift({
            kind: 'missing',
            severity: 'breaking',
            path: '$.info',
            subject: { kind: 'field', name: 'info' },
          }),
        ],
      },
    ],
    ['POST /sdapi/v1/txt2img lost info'],
  ],
])('%s is one finding', (_, exchanges, summaries) => {
  const { findings, byExchange } = createFindings(results(...exchanges));
  expect(findings.map(({ summary }) => summary)).toEqual(summaries);
  expect([...byExchange.keys()]).toEqual(exchanges.map((_exchange, index) => index));
  expect(findings[0]?.exchanges).toBe(exchanges.length);
});

test('two texts of an error that say different things are two findings, the worst first', () => {
  const { findings } = createFindings(
    results(
      { path: txt2img, status: 422, drifts: [drift({ path: '$.detail', live: '"no such script"' })] },
      { path: txt2img, status: 422, drifts: [drift({ path: '$.detail', live: '"too large"' })] },
      {
        path: txt2img,
        drifts: [drift({ kind: 'null', severity: 'breaking', path: '$.info', live: 'null' })],
      },
    ),
  );
  expect(findings.map(({ severity }) => severity)).toEqual(['breaking', 'risky', 'risky']);
});
