import { SdWebuiError } from './sd-webui-error.ts';

/** What an {@link HttpError} is made of. */
export type HttpFailure = {
  message: string;
  /** What the server itself said, e.g. `Script 'x' not found`; empty when it said nothing. */
  serverMessage: string;
  status: number;
  method: string;
  /** Without credentials. */
  url: string;
  headers: Headers;
  /** Parsed where it is JSON, else text; `undefined` when there is none. */
  body: unknown;
};

/** The server answered, with a status of 400 or more. */
export class HttpError extends SdWebuiError {
  override readonly name: string = 'HttpError';
  readonly serverMessage: string;
  readonly status: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.serverMessage = failure.serverMessage;
    this.status = failure.status;
    this.method = failure.method;
    this.url = failure.url;
    this.headers = failure.headers;
    this.body = failure.body;
  }
}
