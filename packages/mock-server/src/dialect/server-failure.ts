/**
 * A failure of the server's own: thrown wherever the real server would raise, and turned into a reply by the dialect.
 *
 * `error` is the Python class (`HTTPException`, `RuntimeError`…), `text` what the reply says of it.
 */
export class ServerFailure extends Error {
  override name = 'ServerFailure';
  readonly status: number;
  readonly error: string;
  readonly text: string;

  constructor(status: number, error: string, text: string) {
    super(`${status} ${error}: ${text}`);
    this.status = status;
    this.error = error;
    this.text = text;
  }
}

/** The server refuses on purpose, with a status of its choice. */
export function httpException(status: number, detail: string): ServerFailure {
  return new ServerFailure(status, 'HTTPException', detail);
}

/** Something broke inside: always a 500. */
export function pythonError(error: string, text: string): ServerFailure {
  return new ServerFailure(500, error, text);
}
