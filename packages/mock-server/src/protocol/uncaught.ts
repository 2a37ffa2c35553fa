import { ServerFailure } from '../dialect/server-failure.ts';

/** True for an error that the real server did not raise on purpose: it bypasses the server's own middleware. */
export function isUncaught(error: unknown): boolean {
  return !(error instanceof ServerFailure && error.error === 'HTTPException');
}
