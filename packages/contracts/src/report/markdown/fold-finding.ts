import type { Finding } from '../../findings/finding.ts';
import type { ContractReport } from '../report.ts';
import { count, nameSides } from '../words.ts';
import { code, inline } from './inline.ts';

/** How many names of a finding are listed. */
const maxItems = 30;

/** One finding, folded: raw HTML without an empty line, in which GitHub reads no Markdown. */
export function foldFinding(finding: Finding, report: Pick<ContractReport, 'command'>): string {
  const { summary, advice, exchanges, first, items } = finding;
  const [before, after] = nameSides(finding.against, report);
  const names = items.slice(0, maxItems).map(code).join(', ');
  const more = items.length > maxItems ? ` and ${items.length - maxItems} more` : '';
  return [
    `<details><summary>${inline(summary)} (${count(exchanges, 'exchange')})</summary>`,
    '<ul>',
    `<li>${inline(advice)}</li>`,
    ...(items.length > 0 ? [`<li>${names}${more}</li>`] : []),
    `<li>${code(first.scenario)}, ${code(`${first.method} ${first.path}`)}, ${code(first.place)}</li>`,
    `<li>${before} ${code(first.before)}</li>`,
    `<li>${after} ${code(first.after)}</li>`,
    '</ul>',
    '</details>',
  ].join('\n');
}
