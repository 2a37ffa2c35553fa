import { type Call, createCall } from './call.ts';
import type { Clock } from './clock.ts';
import { exchange, type RawRequest } from './exchange.ts';
import { parseReply } from './parse-reply.ts';
import { repeat } from './repeat.ts';
import { toHttpError } from './to-http-error.ts';
import type { Method, Reply } from './wire.ts';

/** What every method of the client takes as its last argument. */
export type RequestOptions = {
  /** Gives up waiting for the answer; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until a {@link TimeoutError}. @default the client's `timeout`; none for what may take long */
  timeout?: number | undefined;
  /** How often to try again where that starts nothing twice. @default the client's `retries` */
  retries?: number | undefined;
};

/** One request, as the endpoints state it. */
export type WireRequest = {
  /** The client's method, for messages. */
  name: string;
  body?: unknown;
  query?: Record<string, unknown>;
  options?: RequestOptions | undefined;
  /** Whether the server may take as long as it likes: it draws, loads a model, or waits for one who does. */
  isLong?: boolean;
};

/** Sends a request and gives the parsed body; every failure is one of our errors. */
export type Send = <M extends Method, Path extends string>(
  method: M,
  path: Path,
  request: WireRequest,
) => Promise<Reply<M, Path>>;

/** Looks at every reply. @throws ResponseShapeError when it is not as it should be */
export type ReplyCheck = (call: Call, path: string, reply: unknown) => void | Promise<void>;

export type SendSettings = {
  baseUrl: string;
  hasAuth: boolean;
  timeout: number | undefined;
  retries: number;
  clock: Clock;
  checkReply: ReplyCheck | undefined;
  /** Sends what may take long, in place of the usual `fetch`. */
  patientFetch: ((request: Request) => Promise<Response>) | undefined;
};

export function createSend(request: RawRequest, settings: SendSettings): Send {
  const { baseUrl, hasAuth, clock, checkReply, patientFetch } = settings;
  return async (method, path, { name, body, query, options = {}, isLong = false }) => {
    const call = createCall({ name, method: method.toUpperCase(), url: baseUrl + path, hasAuth });
    const { signal, timeout = isLong ? undefined : settings.timeout, retries = settings.retries } = options;
    const ask = (given: AbortSignal | undefined) =>
      request(method, path, {
        parseAs: 'text',
        body,
        params: query && { query },
        fetch: isLong ? patientFetch : undefined,
        signal: given,
      });
    const once = async () => {
      const { response, data, error } = await exchange(call, ask, { clock, signal, timeout });
      if (!response.ok) throw toHttpError(call, response, error);
      return parseReply(call, response, data as string | undefined); // as parseAs says
    };
    const reply = await repeat(once, { retries, reads: method === 'get', clock, signal });
    await checkReply?.(call, path, reply);
    return reply as Reply<typeof method, typeof path>; // the one place where the wire's types are taken on trust
  };
}
