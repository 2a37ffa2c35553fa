import { formatMarkdown, severities } from '../../src/index.ts';
import type { Broken, Drift, Outcome } from './outcome.ts';

/** Said in the body of the one issue that this workflow keeps, and looked for in it. */
export const mark = '<!-- sdwebui-contract: written by the workflow, never by hand -->';

export type OpenIssue = { number: number; title: string };

/** What is to be done with the one issue. */
export type IssueAction =
  | { do: 'nothing' }
  | { do: 'open'; title: string; body: string }
  /** `comment` only where what is wrong has changed, so that nobody hears the same every night. */
  | { do: 'update'; number: number; title: string; body: string; comment: string | undefined }
  | { do: 'close'; number: number; comment: string };

/** One issue says what is wrong, drift or a run that could not be made, and is closed when all agrees again. */
export function planIssue(outcome: Outcome, open: OpenIssue | undefined, run: string): IssueAction {
  if (outcome.kind === 'green') {
    return open
      ? { do: 'close', number: open.number, comment: `All agrees again: ${run}` }
      : { do: 'nothing' };
  }
  const title = titleOf(outcome);
  const body = `${mark}\nThe last run: ${run}\n\n${bodyOf(outcome)}`;
  if (!open) return { do: 'open', title, body };
  const comment = open.title === title ? undefined : `Now: ${title}\n\n${run}`;
  return { do: 'update', number: open.number, title, body, comment };
}

function titleOf(outcome: Drift | Broken): string {
  if (outcome.kind === 'broken') return cut(`Contract check could not run: ${outcome.reason}`);
  const { report } = outcome;
  const counts = severities
    .filter((name) => report.severities[name] > 0)
    .map((name) => `${report.severities[name]} ${name}`);
  return `Contract drift: ${counts.join(', ')}`;
}

function bodyOf(outcome: Drift | Broken): string {
  if (outcome.kind === 'drift') return formatMarkdown(outcome.report);
  return [
    'The server could not be checked. That is no drift: nothing is known about the API.',
    `\`\`\`text\n${outcome.reason.replaceAll('`', "'")}\n\`\`\``,
  ].join('\n\n');
}

/** GitHub takes titles of up to 256 characters. */
function cut(title: string): string {
  return title.length <= 200 ? title : `${title.slice(0, 199)}…`;
}
