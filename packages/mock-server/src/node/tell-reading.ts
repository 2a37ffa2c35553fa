import type { HarReading } from '../recording/index.ts';

/** So many are told one by one. */
const mostTold = 50;

/** What was left out of a HAR and why, a line each. */
export function tellReading(file: string, { skipped, foreign, subpath }: HarReading): string[] {
  const lines = skipped
    .slice(0, mostTold)
    .map(({ index, reason }) => `${file}: entry ${index} left out: ${reason}`);
  if (skipped.length > mostTold) {
    lines.push(
      `${file}: ${skipped.length - mostTold} more entries left out, the first is ${skipped[mostTold]?.index}`,
    );
  }
  if (foreign.length > 0) {
    const count = foreign.reduce((sum, { count }) => sum + count, 0);
    const sorted = [...foreign].sort((a, b) => b.count - a.count);
    const named = sorted.slice(0, 5).map(({ origin, count }) => `${origin || 'no host'} ${count}`);
    const more = sorted.length > 5 ? ', …' : '';
    lines.push(`${file}: ${count} requests to others left out: ${named.join(', ')}${more}`);
  }
  if (subpath !== '') lines.push(`${file}: the API was below ${subpath}, which is taken away`);
  return lines;
}
