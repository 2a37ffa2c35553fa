import { TimeoutError } from '../errors/timeout-error.ts';
import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { createDeadline } from './deadline.ts';
import { toNetworkError } from './network-failure.ts';
import type { Method } from './wire.ts';

/** openapi-fetch's `request`, of any path: what the endpoints ask for need not be in the spec that types were made from. */
export type RawRequest = (
  method: Method,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

/** What came back: `text` of a success, else the `error` body, parsed where it is JSON. */
export type Exchanged = { response: Response; text: string | undefined; error: unknown };

/** Sends a request once. @throws NetworkError @throws TimeoutError @throws the caller's reason */
export async function exchange(
  call: Call,
  request: (signal: AbortSignal | undefined) => ReturnType<RawRequest>,
  { clock, signal, timeout }: { clock: Clock; signal: AbortSignal | undefined; timeout: number | undefined },
): Promise<Exchanged> {
  signal?.throwIfAborted();
  const deadline = createDeadline(clock, signal, timeout);
  try {
    const { response, data, error } = await request(deadline.signal);
    return { response, text: data as string | undefined, error }; // the request says parseAs: 'text'
  } catch (error) {
    if (deadline.hasExpired()) {
      throw new TimeoutError(
        `${call.name} failed: ${call.method} ${call.url} did not answer within ${timeout} ms.`,
        { cause: error },
      );
    }
    signal?.throwIfAborted();
    throw toNetworkError(call, error);
  } finally {
    deadline.clear();
  }
}
