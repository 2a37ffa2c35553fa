import type { PyDict, PyValue } from '../python/index.ts';
import type { ValidationIssue } from './validated.ts';

/** The body of a 422, `{"detail": [...]}`, with its keys in the server's order. */
export function toValidationDetail(issues: readonly ValidationIssue[]): PyDict {
  return new Map([['detail', issues.map(toDict)]]);
}

function toDict({ loc, msg, type, ctx }: ValidationIssue): PyDict {
  const dict = new Map<string, PyValue>([
    ['loc', [...loc]],
    ['msg', msg],
    ['type', type],
  ]);
  if (ctx !== undefined) dict.set('ctx', ctx);
  return dict;
}
