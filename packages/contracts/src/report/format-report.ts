import type { Finding } from '../findings/finding.ts';
import { type Severity, severities } from '../severity.ts';
import { escapeTerminal as plain } from './escape/escape-terminal.ts';
import type { ContractReport, ReportedGap, Score } from './report.ts';
import { summariseCoverage } from './summarise-coverage.ts';
import { count, countPictures, formatPercent, nameSides } from './words.ts';

export type FormatOptions = {
  /** How many findings of one severity are shown; the others are counted. */
  maxFindings: number;
};

/** Writes a report for a terminal: scores, findings by severity with what to do, what was not checked, the verdict. */
export function formatReport(report: ContractReport, options: FormatOptions): string {
  return [
    formatScores(report),
    ...severities.map((severity) => formatSeverity(severity, report, options)),
    formatRest(report),
    [plain(report.verdict.text)],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** A line a group and one for all; other programs read these. */
function formatScores({ groups, total, target, recorded, durationMs }: ContractReport): string[] {
  const names = groups.map(({ name }) => plain(name));
  const width = Math.max(...names.map((name) => name.length), 'total'.length);
  const line = (name: string, score: Score): string =>
    `${name.padEnd(width)}  ${`${score.equal}/${score.total}`.padStart(9)} ${formatPercent(score).padStart(8)}`;
  const facts = `${plain(target)} against ${plain(recorded)}, ${(durationMs / 1000).toFixed(1)} s`;
  return [...groups.map((score, i) => line(names[i] as string, score)), `${line('total', total)}  ${facts}`];
}

function formatSeverity(
  severity: Severity,
  report: ContractReport,
  { maxFindings }: FormatOptions,
): string[] {
  const all = report.findings.filter((finding) => finding.severity === severity);
  if (all.length === 0) return [];
  const hidden = Math.max(0, all.length - maxFindings);
  return [
    `${severity} (${all.length})`,
    ...all.slice(0, maxFindings).flatMap((finding) => formatFinding(finding, report)),
    ...(hidden > 0 ? [`  … and ${hidden} more (--max-findings ${all.length} shows all)`] : []),
  ];
}

function formatFinding({ first, ...finding }: Finding, report: ContractReport): string[] {
  const [before, after] = nameSides(finding.against, report);
  const place = `${first.scenario} #${first.index}, ${first.method} ${first.path}, ${first.place}`;
  return [
    `  ${plain(finding.summary)} (${count(finding.exchanges, 'exchange')})`,
    `    ${plain(`${place}: ${before} ${first.before}, ${after} ${first.after}`)}`,
    `    -> ${plain(finding.advice)}`,
  ];
}

/** What a reader should know beside the findings. */
function formatRest(report: ContractReport): string[] {
  const pictures = countPictures(report);
  return [
    ...(pictures === undefined ? [] : [`Pictures: ${pictures}`]),
    ...formatCoverage(report),
    ...formatGaps(report.knownGaps),
    ...report.notes.map((note) => `Note: ${plain(note)}`),
  ];
}

/** How many operations that nobody has checked are named. */
const maxOperations = 8;

function formatCoverage({ coverage }: ContractReport): string[] {
  const summary = summariseCoverage(coverage);
  if (!summary) return [];
  const { operations, called, recorded, gaps } = summary;
  const named = gaps.slice(0, maxOperations).map(({ operation, reason }) => {
    return `  ${plain(operation)}${reason === null ? '' : ` (${plain(reason)})`}`;
  });
  const hidden = gaps.length - named.length;
  return [
    `Coverage: of ${count(operations, 'operation')} this run called ${called}, and ${recorded} are recorded` +
      `${gaps.length > 0 ? '; neither:' : ''}`,
    ...named,
    ...(hidden > 0 ? [`  … and ${hidden} more, which the other reports name`] : []),
  ];
}

function formatGaps(gaps: readonly ReportedGap[]): string[] {
  if (gaps.length === 0) return [];
  return [
    `Known gaps (${gaps.length})`,
    ...gaps.map(({ scenario, path, reason, expires, excused }) => {
      const met = excused > 0 ? `excused ${excused}` : 'not met this time';
      return `  ${plain(`${scenario} ${path}: ${reason}`)} (${met}, until ${plain(expires)})`;
    }),
  ];
}
