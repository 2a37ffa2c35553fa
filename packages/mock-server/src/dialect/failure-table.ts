import type { ModelFailure } from '../instance/learned-facts.ts';
import type { PyDict } from '../python/index.ts';
import { pythonError, type ServerFailure } from './server-failure.ts';

/** What fails inside a server: a condition on the fields of a generation, never a request. */
export type FailureRow = {
  /** The recording that proves it; `none` where the server's libraries are known to say so. */
  recording: string;
  /** Set where it is the model that fails: then only instances have it whose recordings showed it. */
  model?: ModelFailure;
  when: (fields: PyDict, context: FailureContext) => boolean;
  error: string;
  text: string | ((fields: PyDict) => string);
};

/** What a failure hangs on beside the fields. */
export type FailureContext = {
  samplerName: string;
  uniPcOrder: number;
  modelFailures: readonly ModelFailure[];
};

/** A server's failures by the moment of a generation at which it meets them, each list in the server's order. */
export type FailureTable = {
  /** Before prompts and seeds are decided. */
  early: readonly FailureRow[];
  /** Before or while the picture is drawn. */
  sampling: readonly FailureRow[];
  /** In the second pass of hires fix. */
  secondPass: readonly FailureRow[];
};

/** @throws ServerFailure for the first row whose condition these fields meet */
export function failWhere(rows: readonly FailureRow[], fields: PyDict, context: FailureContext): void {
  const failure = findFailure(rows, fields, context);
  if (failure) throw failure;
}

function findFailure(
  rows: readonly FailureRow[],
  fields: PyDict,
  context: FailureContext,
): ServerFailure | undefined {
  const row = rows.find(
    ({ when, model }) =>
      (model === undefined || context.modelFailures.includes(model)) && when(fields, context),
  );
  if (!row) return undefined;
  return pythonError(row.error, typeof row.text === 'string' ? row.text : row.text(fields));
}
