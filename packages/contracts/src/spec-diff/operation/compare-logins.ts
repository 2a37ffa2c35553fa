import type { Login } from './operation.ts';
import type { OperationChange } from './operation-change.ts';

/** Compares what a caller must show to be let in. */
export function compareLogins(before: Login, after: Login): OperationChange[] {
  const [old, young] = [before.join(' or ') || null, after.join(' or ') || null];
  const kind = findKind(before, after);
  return kind ? [{ direction: 'route', kind, path: '', before: old, after: young }] : [];
}

function findKind(
  before: Login,
  after: Login,
): 'login-added' | 'login-changed' | 'login-dropped' | undefined {
  if (before.length === 0) return after.length === 0 ? undefined : 'login-added';
  if (after.length === 0) return 'login-dropped';
  // A new way beside the old ones shuts nobody out.
  return before.every((way) => after.includes(way)) ? undefined : 'login-changed';
}
