import { severities } from '../../severity.ts';
import { escapeMarkdown } from '../escape/escape-markdown.ts';
import type { ContractReport } from '../report.ts';
import { count, countPictures, formatPercent } from '../words.ts';
import { foldFinding } from './fold-finding.ts';
import { formatAppendix } from './format-appendix.ts';
import { clip } from './inline.ts';

/** GitHub refuses the body of an issue or a comment above 65,536 characters; a heading of its own may stand above ours. */
export const maxLength = 64_000;

/** A report for a pull request or an issue: the verdict, the findings folded, what was not checked; never too long. */
export function formatMarkdown(report: ContractReport): string {
  const head = formatHead(report);
  const appendix = formatAppendix(report);
  const room = maxLength - head.length - appendix.length;
  return [head, formatFindings(report, room), appendix]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function formatHead(report: ContractReport): string {
  const { verdict, total, target, recorded, durationMs, startedAt } = report;
  const facts = [
    `${total.equal} of ${count(total.total, 'exchange')} agree (${formatPercent(total)})`,
    `${(durationMs / 1000).toFixed(1)} s`,
    startedAt.slice(0, 16).replace('T', ' ').concat(' UTC'),
    countPictures(report),
  ];
  return [
    `## Contract check ${verdict.passed ? 'passed' : 'failed'}`,
    escapeMarkdown(clip(verdict.text)),
    `**${escapeMarkdown(clip(target))}** against ${escapeMarkdown(clip(recorded))}: ` +
      escapeMarkdown(facts.filter((fact) => fact !== undefined).join(', ')),
  ].join('\n\n');
}

/** Findings, the worst first, as many as there is room for. */
function formatFindings({ findings, ...report }: ContractReport, room: number): string {
  const parts: string[] = [];
  let left = room - 200;
  let shown = 0;
  for (const severity of severities) {
    const all = findings.filter((finding) => finding.severity === severity);
    for (const [i, finding] of all.entries()) {
      const heading = i === 0 ? `### ${severity} (${all.length})\n\n` : '';
      const text = `${heading}${foldFinding(finding, report)}`;
      left -= text.length + 2;
      if (left < 0) break;
      parts.push(text);
      shown++;
    }
  }
  const hidden = findings.length - shown;
  if (hidden > 0) parts.push(`… and ${count(hidden, 'more finding')}, in the JSON and HTML reports.`);
  return parts.join('\n\n');
}
