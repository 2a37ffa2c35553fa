import { HttpError } from './http-error.ts';

/** The server failed while it worked on the request (500 or more); its message tells the Python error. */
export class ServerError extends HttpError {
  override readonly name: string = 'ServerError';
}
