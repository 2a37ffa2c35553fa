import type { ValidationIssue } from '../errors/validation-error.ts';
import { toFieldPath } from './field-path.ts';
import { isRecord } from './is-record.ts';

/** The issues of FastAPI's 422 body, of pydantic 1 and 2 alike; `undefined` when the body is of another kind. */
export function validationIssues(body: unknown): ValidationIssue[] | undefined {
  if (!isRecord(body) || !Array.isArray(body.detail) || body.detail.length === 0) return undefined;
  return body.detail.map((issue: unknown) => {
    if (!isRecord(issue)) return { path: '', message: String(issue) };
    return {
      path: toPath(issue),
      message: typeof issue.msg === 'string' ? issue.msg : JSON.stringify(issue),
    };
  });
}

/** `['body', 'styles', 0]` is `styles[0]`. Of text that is no JSON, the location is a position and no field. */
function toPath({ loc, type }: Record<string, unknown>): string {
  if (!Array.isArray(loc) || /json/.test(String(type))) return '';
  return toFieldPath(loc.slice(1));
}
