import { describe, expect, test } from 'vitest';
import { findServer } from '../../scripts/workflow/find-server.ts';
import { hideHost } from '../../scripts/workflow/hide-host.ts';
import { exitCodeOf, type Outcome } from '../../scripts/workflow/outcome.ts';
import { mark, planIssue } from '../../scripts/workflow/plan-issue.ts';
import { buildFinding, buildReport } from '../build-report.ts';
import { buildLargeReport } from '../report/hostile-report.ts';

const run = 'https://github.com/o/r/actions/runs/1';
const green: Outcome = { kind: 'green', report: buildReport() };
const drift: Outcome = {
  kind: 'drift',
  report: buildReport({ findings: [buildFinding({ severity: 'breaking' }), buildFinding({ id: 'b' })] }),
};
const broken: Outcome = {
  kind: 'broken',
  reason: 'http://the-server did not answer GET /x: `nothing` listens there.',
};
const driftTitle = 'Contract drift: 1 breaking, 1 additive';
const brokenTitle = `Contract check could not run: ${broken.reason}`;

describe('the one issue', () => {
  test('is opened on drift, with the report', () => {
    expect(planIssue(drift, undefined, run)).toEqual({
      do: 'open',
      title: driftTitle,
      body: expect.stringMatching(/^<!-- sdwebui-contract.*-->\nThe last run: https:.*\n\n## Contract check/),
    });
  });

  test('has another title and no report when the run could not be made', () => {
    expect(planIssue(broken, undefined, run)).toEqual({
      do: 'open',
      title: brokenTitle,
      body: expect.stringMatching(
        /That is no drift[\s\S]*```text\nhttp:\/\/the-server .*'nothing' listens there\.\n```$/,
      ),
    });
  });

  test.each([
    ['the same drift again', drift, driftTitle, undefined],
    ['drift after a run that could not be made', drift, brokenTitle, `Now: ${driftTitle}\n\n${run}`],
    ['a run that could not be made after drift', broken, driftTitle, `Now: ${brokenTitle}\n\n${run}`],
  ])('is updated on %s, and a comment is written only on news', (_, outcome, title, comment) => {
    expect(planIssue(outcome, { number: 7, title }, run)).toMatchObject({ do: 'update', number: 7, comment });
  });

  test('is closed when all agrees again, and nothing happens where there is none', () => {
    expect(planIssue(green, { number: 7, title: 'x' }, run)).toEqual({
      do: 'close',
      number: 7,
      comment: `All agrees again: ${run}`,
    });
    expect(planIssue(green, undefined, run)).toEqual({ do: 'nothing' });
  });

  test('stays below what GitHub takes', () => {
    const large = planIssue({ kind: 'drift', report: buildLargeReport(10_000) }, undefined, run);
    expect('body' in large && large.body.includes(mark) && large.body.length).toBeLessThan(65_536);
    const long = planIssue({ kind: 'broken', reason: 'x'.repeat(5000) }, undefined, run);
    expect('title' in long && long.title.length).toBe(200);
  });
});

test('the exit codes are those of the command', () => {
  expect([green, drift, broken].map(exitCodeOf)).toEqual([0, 1, 2]);
});

describe('where the check runs', () => {
  const nothing = { input: '', secret: '', runner: '', event: 'schedule' };
  test.each([
    ['the secret', { ...nothing, secret: 'http://h' }, ['ubuntu-latest']],
    ['the input', { ...nothing, input: 'http://h', event: 'workflow_dispatch' }, ['ubuntu-latest']],
    ['a runner of the house', { ...nothing, runner: 'self-hosted, gpu,' }, ['self-hosted', 'gpu']],
    [
      'a runner of the house that is given an address',
      { ...nothing, runner: 'gpu', secret: 'http://h' },
      ['gpu'],
    ],
  ])('by %s', (_, settings, runsOn) => {
    expect(findServer(settings)).toEqual({ found: true, runsOn });
  });

  test('is told when nothing is set; it fails when somebody started it', () => {
    expect(findServer(nothing)).toMatchObject({
      found: false,
      fails: false,
      reason: expect.stringMatching(/set the secret SD_WEBUI_URL/),
    });
    expect(findServer({ ...nothing, event: 'workflow_dispatch' })).toMatchObject({ fails: true });
  });
});

test.each([
  ['http://gpu.example:7860', 'http://gpu.example:7860 did not answer', 'http://the-server did not answer'],
  [
    'http://u:p@gpu.example/sub',
    '"http://gpu.example/sub", "HTTP://u:p@GPU.example:1/"',
    '"http://the-server/sub", "HTTP://the-server/"',
  ],
  [
    'http://gpu',
    'https://gpu-2/ http://gpu.example http://gpu/ "gpu"',
    'https://gpu-2/ http://gpu.example http://the-server/ "gpu"',
  ],
  ['http://[fd00::1]:7860', 'http://[fd00::1]:7860/x', 'http://the-server/x'],
  ['http://127.0.0.1:7860', 'http://127.0.0.1:7860 says', 'http://127.0.0.1:7860 says'],
])('the host of %s is hidden', (url, text, hidden) => {
  expect(hideHost(text, url)).toBe(hidden);
});
