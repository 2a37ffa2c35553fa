import {
  decodePythonJsonBytes,
  type PyDict,
  PythonError,
  PythonJsonError,
  type PyValue,
} from '../../python/index.ts';
import type { BodyInput } from '../flavour.ts';
import type { Validated, ValidationIssue } from '../validated.ts';

type ReadBody = { ok: true; value: PyValue } | Exclude<Validated, { ok: true }>;

/**
 * A body as FastAPI hands it to validation: parsed where the content type is JSON or missing, else the bare bytes, which
 * are a text here since no type tells the two apart. An empty body is null.
 */
export function readBody({ bytes, contentType }: BodyInput): ReadBody {
  if (bytes.length === 0) return { ok: true, value: null };
  if (!isJson(contentType)) return { ok: true, value: new TextDecoder().decode(bytes) };
  try {
    return { ok: true, value: decodePythonJsonBytes(bytes) };
  } catch (error) {
    if (error instanceof PythonJsonError) return { ok: false, status: 422, issues: [toIssue(error)] };
    if (error instanceof PythonError) {
      return { ok: false, status: 400, detail: 'There was an error parsing the body' };
    }
    throw error;
  }
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined || contentType === '') return true;
  const [mainType, subtype, ...rest] = (contentType.split(';')[0] ?? '').trim().toLowerCase().split('/');
  if (mainType !== 'application' || subtype === undefined || rest.length > 0) return false;
  return subtype === 'json' || subtype.endsWith('+json');
}

function toIssue({ message, msg, doc, pos, lineno, colno }: PythonJsonError): ValidationIssue {
  const ctx: PyDict = new Map<string, PyValue>([
    ['msg', msg],
    ['doc', doc],
    ['pos', pos],
    ['lineno', lineno],
    ['colno', colno],
  ]);
  return { loc: ['body', pos], msg: message, type: 'value_error.jsondecode', ctx };
}
