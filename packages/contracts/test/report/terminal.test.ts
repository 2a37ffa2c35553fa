import { expect, test } from 'vitest';
import { formatReport } from '../../src/report/index.ts';
import { buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport } from './hostile-report.ts';

const risky = buildFinding({
  severity: 'risky',
  kind: 'value',
  summary: 'errors has another text',
  advice: 'Match errors by their status.',
  exchanges: 1,
  against: 'mock',
  first: {
    index: 7,
    scenario: 'txt2img/sampler-unknown',
    method: 'POST',
    path: '/sdapi/v1/txt2img',
    place: '$.detail',
    before: '"Sampler not found"',
    after: '"Invalid sampler"',
  },
});

test('scores, findings by severity with an example and advice, what else to know, the verdict', () => {
  const report = buildReport({
    verdict: { failOn: 'risky', passed: false, text: 'Fails, for something is risky or worse.' },
    total: { equal: 884, total: 885 },
    groups: [
      { name: 'list', equal: 21, total: 21 },
      { name: 'validation', equal: 863, total: 864 },
    ],
    findings: [risky, buildFinding()],
    notes: ['Two lists were not compared.'],
    knownGaps: [
      { scenario: 'txt2img/hires', path: '$.info', reason: 'not built', expires: '2026-06-01', excused: 2 },
      { scenario: 'txt2img/x', path: '$.x', reason: 'odd', expires: '2026-06-01', excused: 0 },
    ],
    coverage: [
      { operation: 'GET /sdapi/v1/samplers', statuses: [200], recorded: [200], reason: null },
      { operation: 'POST /sdapi/v1/train/embedding', statuses: [], recorded: [], reason: 'takes hours' },
    ],
    pictures: [
      {
        index: 0,
        scenario: 'txt2img/x',
        place: '$.images[0]',
        likeness: 'close',
        distance: 0.1,
        tolerance: 0.02,
        before: null,
        after: null,
        difference: null,
      },
    ],
  });
  expect(formatReport(report, { maxFindings: 9 }).split('\n')).toEqual([
    'list            21/21  100.0 %',
    'validation    863/864   99.8 %',
    'total         884/885   99.8 %  http://127.0.0.1:7860 against the recordings of webui-1.10.1 and what it computes, 1.2 s',
    '',
    'risky (1)',
    '  errors has another text (1 exchange)',
    '    txt2img/sampler-unknown #7, POST /sdapi/v1/txt2img, $.detail: mock "Sampler not found", live "Invalid sampler"',
    '    -> Match errors by their status.',
    '',
    'additive (1)',
    '  infotexts have a new field: Schedule type (3 exchanges)',
    '    txt2img/fixed-seed #0, POST /sdapi/v1/txt2img, $.info.infotexts[0]["Schedule type"]: recorded missing, live "Automatic"',
    '    -> Read infotexts by their names, not by their places.',
    '',
    'Pictures: close: 1',
    'Coverage: of 2 operations this run called 1, and 1 are recorded; neither:',
    '  POST /sdapi/v1/train/embedding (takes hours)',
    'Known gaps (2)',
    '  txt2img/hires $.info: not built (excused 2, until 2026-06-01)',
    '  txt2img/x $.x: odd (not met this time, until 2026-06-01)',
    'Note: Two lists were not compared.',
    '',
    'Fails, for something is risky or worse.',
  ]);
});

test('a green run is its scores and a verdict', () => {
  const lines = formatReport(buildReport({ total: { equal: 885, total: 885 } }), { maxFindings: 9 }).split(
    '\n',
  );
  expect(lines[1]).toMatch(/^total +885\/885 {2}100\.0 % {2}http/);
  expect(lines.slice(2)).toEqual(['', 'Nothing is risky or worse.']);
});

test('findings beyond the limit are counted', () => {
  const findings = [1, 2, 3].map((id) => buildFinding({ id: String(id) }));
  const text = formatReport(buildReport({ findings }), { maxFindings: 1 });
  expect(text).toContain('  … and 2 more (--max-findings 3 shows all)');
  expect(text.match(/->/g)).toHaveLength(1);
});

test('of two recordings the sides are before and after', () => {
  const report = buildReport({ command: 'diff', findings: [buildFinding()] });
  expect(formatReport(report, { maxFindings: 1 })).toContain('before missing, after "Automatic"');
});

test('no text of a server moves the cursor, colours, or turns the direction of a line', () => {
  const text = formatReport(buildHostileReport(), { maxFindings: 99 });
  expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}|\p{Cs}/u);
  expect(text).toContain('\\u{1b}[31mred');
});
