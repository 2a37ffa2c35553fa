import type { JoinSummary } from './write-joined.ts';

/** So many are told one by one. */
const mostTold = 10;

/** What became of the sources, a line each. */
export function tellJoined(out: string, { exchanges, files, bytes, renamed }: JoinSummary): string[] {
  const lines = renamed
    .slice(0, mostTold)
    .map(({ run, from, to }) => `${from} of ${run} is now ${to}: another recording has that name too`);
  if (renamed.length > mostTold)
    lines.push(`… and ${renamed.length - mostTold} more scenarios were renamed so`);
  lines.push(`${out}: ${exchanges} exchanges, ${files} files, ${(bytes / 1e6).toFixed(2)} MB`);
  return lines;
}
