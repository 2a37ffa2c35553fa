import { escapeMarkdown } from '../escape/escape-markdown.ts';
import type { ContractReport } from '../report.ts';
import { summariseCoverage } from '../summarise-coverage.ts';
import { formatPercent } from '../words.ts';
import { clip } from './inline.ts';

/** Rows of one table and characters of all of them: the findings come first. */
const maxRows = 60;
const maxCharacters = 20_000;

/** What stands below the findings, folded: scores, what nobody has checked, known gaps, notes. */
export function formatAppendix({ groups, total, coverage, knownGaps, notes }: ContractReport): string {
  const summary = summariseCoverage(coverage);
  const parts = [
    ...notes.slice(0, maxRows).map((note) => `> Note: ${escapeMarkdown(clip(note))}`),
    fold(
      'Scores',
      formatTable(
        ['group', 'agree', ''],
        [...groups, { name: 'total', ...total }].map((score) => [
          score.name,
          `${score.equal} of ${score.total}`,
          formatPercent(score),
        ]),
      ),
    ),
    summary && summary.gaps.length > 0
      ? fold(
          `Not covered: ${summary.gaps.length} of ${summary.operations} operations`,
          formatTable(
            ['operation', 'why'],
            summary.gaps.map(({ operation, reason }) => [operation, reason ?? '']),
          ),
        )
      : '',
    knownGaps.length > 0
      ? fold(
          `Known gaps: ${knownGaps.length}`,
          formatTable(
            ['scenario', 'place', 'reason', 'excused', 'until'],
            knownGaps.map((gap) => [gap.scenario, gap.path, gap.reason, String(gap.excused), gap.expires]),
          ),
        )
      : '',
  ];
  let left = maxCharacters;
  return parts
    .filter((part) => {
      left -= part.length + 2;
      return part !== '' && left >= 0;
    })
    .join('\n\n');
}

function fold(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

function formatTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const hidden = rows.length - maxRows;
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.slice(0, maxRows).map((row) => line(row.map((cell) => escapeMarkdown(clip(cell))))),
    ...(hidden > 0 ? [line([`… and ${hidden} more`, ...heads.slice(1).map(() => '')])] : []),
  ].join('\n');
}
