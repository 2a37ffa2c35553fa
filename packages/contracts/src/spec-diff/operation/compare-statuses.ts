import type { OperationChange } from './operation-change.ts';

/** Compares the statuses that may be answered. */
export function compareStatuses(
  before: readonly string[],
  after: readonly string[],
): { changes: OperationChange[]; pairs: [before: string, after: string][] } {
  const changes: OperationChange[] = [];
  const pairs = before
    .filter((status) => after.includes(status))
    .map((status): [string, string] => [status, status]);
  const gone = before.filter((status) => !after.includes(status));
  const added = after.filter((status) => !before.includes(status));
  const [wasSuccess, isSuccess] = [gone.filter(isSuccessStatus), added.filter(isSuccessStatus)];
  const isReplaced = wasSuccess.length === 1 && isSuccess.length === 1;
  if (isReplaced) {
    const [old, young] = [wasSuccess[0] as string, isSuccess[0] as string];
    pairs.push([old, young]);
    changes.push(change('status-changed', old, young));
  }
  for (const status of gone) {
    if (!isSuccessStatus(status)) changes.push(change('error-status-gone', status, null));
    else if (!isReplaced) changes.push(change('status-gone', status, null));
  }
  for (const status of added) {
    if (!isSuccessStatus(status)) changes.push(change('error-status-added', null, status));
    else if (!isReplaced) changes.push(change('status-added', null, status));
  }
  return { changes, pairs };
}

export function isSuccessStatus(status: string): boolean {
  return status.startsWith('2');
}

function change(kind: OperationChange['kind'], before: string | null, after: string | null): OperationChange {
  return { direction: 'response', kind, path: '', before, after };
}
