import type { Answer } from './answer.ts';

/** The value of a JSON text; undefined for what is none, bytes among it. */
export function parseJson(body: Answer['body']): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
