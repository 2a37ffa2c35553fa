import type { Answer } from './answer.ts';

/** What a mock says of where its answer came from: `recorded`, `synthesised`, …; undefined from a real server. */
export function sourceOf(answer: Answer): string | undefined {
  return answer.headers.get('x-mock-source');
}
