import { describe, expect, test } from 'vitest';
import { createReport, diffRecordings } from '../../src/index.ts';
import { lenientChecker } from '../fixture.ts';
import { expectedFile, loadUpgradeSide, recordedUpgrades } from './recorded-upgrades.ts';

/** A finding in a line, as it was reviewed. */
const facts = {
  command: 'diff',
  target: 'after',
  recorded: 'before',
  startedAt: new Date(0),
  durationMs: 0,
} as const;

describe.each(recordedUpgrades)('%s to %s', (...pair) => {
  test('is told by its causes, which explain every exchange that differs', async () => {
    const [before, after] = await Promise.all(pair.map(loadUpgradeSide));
    const { results } = await diffRecordings(before ?? [], after ?? [], lenientChecker);
    const report = createReport(results, facts);
    for (const { equal, findings } of report.exchanges) expect(findings.length > 0).toBe(!equal);
    const lines = report.findings.map(
      ({ severity, exchanges, summary }) =>
        `${severity.padEnd(8)} ${String(exchanges).padStart(4)}  ${summary}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(expectedFile(pair).pathname);
  });
});
