/**
 * An exception that the Python server would have raised; `type` and `message` are Python's own, since the server's
 * 500 replies carry both.
 */
export class PythonError extends Error {
  override readonly name: string = 'PythonError';
  /** The class of the exception, such as `ValueError`. */
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
