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
  declare readonly serverMessage: string;
  declare readonly status: number;
  declare readonly method: string;
  declare readonly url: string;
  declare readonly headers: Headers;
  declare readonly body: unknown;

  constructor({ message, ...failure }: HttpFailure) {
    super(message);
    Object.assign(this, failure);
  }
}
