import { AuthenticationError } from '../errors/authentication-error.ts';
import { HttpError, type HttpFailure } from '../errors/http-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { OutOfMemoryError } from '../errors/out-of-memory-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import type { Call } from './call.ts';
import { serverMessage } from './server-message.ts';
import { validationIssues } from './validation-issues.ts';

/** The error of our family for a reply that is none: by its status, and by the words of the server. */
export function toHttpError(call: Call, response: Response, body: unknown): HttpError {
  const { status } = response;
  const words = serverMessage(body);
  const advice = adviceFor(status, words, call);
  const failure: HttpFailure = {
    message: `${call.name} failed: ${call.method} ${call.url} answered ${status}${words ? `: ${words}` : ''}${advice}`,
    serverMessage: words,
    status,
    method: call.method,
    url: call.url,
    headers: response.headers,
    body,
  };
  if (status === 400 || status === 422) {
    return new ValidationError(
      failure,
      validationIssues(body) ?? [{ path: '', message: words || 'refused' }],
    );
  }
  if (status === 401 || status === 403) return new AuthenticationError(failure);
  if (status === 404) return new NotFoundError(failure);
  if (status >= 500) return isOutOfMemory(words) ? new OutOfMemoryError(failure) : new ServerError(failure);
  return new HttpError(failure);
}

function adviceFor(status: number, words: string, call: Call): string {
  if (status === 401 || status === 403) {
    return call.hasAuth
      ? '. Check the user name and the password.'
      : '. Pass auth: { username, password } to createClient.';
  }
  // FastAPI's own words for a route that does not exist; the server's own 404s name what is missing.
  if (status === 404 && (words === 'Not Found' || words === '')) {
    return '. This server has no such route: was it started with --api, and is the base URL right?';
  }
  return '';
}

function isOutOfMemory(words: string): boolean {
  return /OutOfMemory|out of memory|not enough memory|CUBLAS_STATUS_ALLOC_FAILED/i.test(words);
}
