import { HttpError } from './http-error.ts';

/** The server wants a login, or another one (401 or 403): it runs with `--api-auth`. */
export class AuthenticationError extends HttpError {
  override readonly name: string = 'AuthenticationError';
}
