import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import type { Clock } from './clock.ts';

const firstPause = 250;

/**
 * Tries again, `retries` times at most, where that starts nothing twice: what only reads, after a connection that
 * broke or a gateway without a server behind it; all else only when surely nothing reached the server.
 */
export async function repeat<Result>(
  once: () => Promise<Result>,
  {
    retries,
    reads,
    clock,
    signal,
  }: { retries: number; reads: boolean; clock: Clock; signal: AbortSignal | undefined },
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      if (attempt >= retries || !mayRepeat(error, reads)) throw error;
      await clock.wait(firstPause * 4 ** attempt, signal);
      signal?.throwIfAborted();
    }
  }
}

function mayRepeat(error: unknown, reads: boolean): boolean {
  if (error instanceof NetworkError) return reads || error.isUnsent;
  // 502 to 504 are a gateway's.
  return reads && error instanceof HttpError && error.status >= 502 && error.status <= 504;
}
