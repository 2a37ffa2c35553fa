import { HttpError } from './http-error.ts';

/** Whether the server said that it has no such route (404, 405). */
export function isRouteMissing(error: unknown): error is HttpError {
  return error instanceof HttpError && (error.status === 404 || error.status === 405);
}
