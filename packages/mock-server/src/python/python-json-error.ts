import { codePointLength } from './code-points.ts';
import { PythonError } from './python-error.ts';

/** What `json.JSONDecodeError` says; positions count code points, as Python's do. */
export class PythonJsonError extends PythonError {
  override readonly name: string = 'PythonJsonError';
  /** The complaint without its position, such as `Expecting value`. */
  readonly msg: string;
  /** The text that was parsed. */
  readonly doc: string;
  /** Zero-based index of the code point where parsing failed. */
  readonly pos: number;
  /** One-based line of `pos`. */
  readonly lineno: number;
  /** One-based column of `pos`. */
  readonly colno: number;

  /** @param index where parsing failed, in UTF-16 units */
  constructor(msg: string, doc: string, index: number) {
    const before = doc.slice(0, index);
    const lineStart = before.lastIndexOf('\n') + 1;
    const pos = codePointLength(before);
    const lineno = before.split('\n').length;
    const colno = codePointLength(before.slice(lineStart)) + 1;
    super('JSONDecodeError', `${msg}: line ${lineno} column ${colno} (char ${pos})`);
    this.msg = msg;
    this.doc = doc;
    this.pos = pos;
    this.lineno = lineno;
    this.colno = colno;
  }
}
