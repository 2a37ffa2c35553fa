import type { PyDict, PyValue } from '../python/index.ts';

/** One complaint of a 422 body's `detail`. */
export type ValidationIssue = { loc: (string | number)[]; msg: string; type: string; ctx?: PyDict };

/**
 * What became of an input: the value as the server's code receives it, or why the server refuses it. A body that Python
 * cannot read as JSON for reasons other than its grammar (not UTF-8, nested too deeply) is no validation error: FastAPI
 * raises an HTTPException of status 400 with the `detail` given here.
 */
export type Validated =
  | {
      ok: true;
      value: PyValue;
      /** The names that the client sent itself, as pydantic's `__fields_set__`: those an infotext does not override. */
      given: ReadonlySet<string>;
    }
  | { ok: false; status: 422; issues: ValidationIssue[] }
  | { ok: false; status: 400; detail: string };
