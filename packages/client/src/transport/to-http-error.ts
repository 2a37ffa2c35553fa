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
    message: `${call.failed} answered ${status}${words ? `: ${words}` : ''}${advice}`,
    serverMessage: words,
    status,
    method: call.method,
    url: call.url,
    headers: response.headers,
    body,
  };
  if (status === 400 || status === 422) {
    const issues = validationIssues(body) ?? [{ path: '', message: words || 'refused' }];
    return new ValidationError(failure, issues);
  }
  return new (classFor(status, words))(failure);
}

function classFor(status: number, words: string): typeof HttpError {
  if (isUnauthorised(status)) return AuthenticationError;
  if (status === 404) return NotFoundError;
  if (status < 500) return HttpError;
  return isOutOfMemory(words) ? OutOfMemoryError : ServerError;
}

function isUnauthorised(status: number): boolean {
  return status === 401 || status === 403;
}

function adviceFor(status: number, words: string, call: Call): string {
  if (isUnauthorised(status)) {
    return call.hasAuth
      ? '. Check the user name and the password.'
      : '. Pass auth: { username, password } to createClient.';
  }
  // FastAPI's own words for a route that does not exist; the server's own 404s name what is missing.
  if (status === 404 && (words === 'Not Found' || words === '')) {
    return '. No such route: was it started with --api?';
  }
  return '';
}

function isOutOfMemory(words: string): boolean {
  return /OutOfMemory|out of memory|not enough memory|CUBLAS_STATUS_ALLOC_FAILED/i.test(words);
}
