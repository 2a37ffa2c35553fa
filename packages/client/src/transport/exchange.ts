import { TimeoutError } from '../errors/timeout-error.ts';
import { anySignal } from './any-signal.ts';
import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { toNetworkError } from './network-failure.ts';
import type { Method } from './wire.ts';

/** What openapi-fetch gives: `data` of a success, else the `error` body, parsed where it is JSON. */
export type Exchanged = { response: Response; data?: unknown; error?: unknown };

/** openapi-fetch's `request`, of any path: what the endpoints ask for need not be in the spec that types were made from. */
export type RawRequest = (method: Method, path: string, init: Record<string, unknown>) => Promise<Exchanged>;

/** Sends a request once. @throws NetworkError @throws TimeoutError @throws the caller's reason */
export async function exchange(
  call: Call,
  request: (signal: AbortSignal | undefined) => Promise<Exchanged>,
  { clock, signal, timeout }: { clock: Clock; signal: AbortSignal | undefined; timeout: number | undefined },
): Promise<Exchanged> {
  signal?.throwIfAborted();
  const expiry = new AbortController();
  if (timeout) void clock.wait(timeout, expiry.signal).then(() => expiry.abort(null));
  try {
    return await request(timeout ? anySignal(expiry.signal, signal) : signal);
  } catch (error) {
    if (expiry.signal.aborted) {
      throw new TimeoutError(`${call.failed} did not answer within ${timeout} ms.`, { cause: error });
    }
    signal?.throwIfAborted();
    throw toNetworkError(call, error);
  } finally {
    expiry.abort(null); // ends the wait; an answer that has come is not touched by it
  }
}
