import { NetworkError } from '../errors/network-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { Call } from './call.ts';
import { createDeadline } from './deadline.ts';
import { serverMessage } from './server-message.ts';
import { toHttpError } from './to-http-error.ts';
import type { Method, Reply } from './wire.ts';

/** What every method of the client takes as its last argument. */
export type RequestOptions = {
  /** Gives up waiting for the answer; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until a {@link TimeoutError}. @default the client's `timeout`; none for what may take long */
  timeout?: number | undefined;
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

type Settings = { baseUrl: string; hasAuth: boolean; timeout: number | undefined };

/** openapi-fetch's `request`, of any path: what the endpoints ask for need not be in the spec that types were made from. */
export type RawRequest = (
  method: Method,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

export function createSend(request: RawRequest, settings: Settings): Send {
  return async (method, path, { name, body, query, options = {}, isLong = false }) => {
    const call: Call = {
      name,
      method: method.toUpperCase(),
      url: settings.baseUrl + path,
      hasAuth: settings.hasAuth,
    };
    const timeout = options.timeout ?? (isLong ? undefined : settings.timeout);
    const { response, text, error } = await exchange(call, options.signal, timeout, (signal) =>
      request(method, path, {
        parseAs: 'text',
        ...(body === undefined ? {} : { body }),
        ...(query && { params: { query } }),
        ...(signal && { signal }),
      }),
    );
    if (!response.ok) throw toHttpError(call, response, error);
    return parseReply(call, response, text);
  };
}

type Exchanged = { response: Response; text: string | undefined; error: unknown };

async function exchange(
  call: Call,
  caller: AbortSignal | undefined,
  timeout: number | undefined,
  request: (
    signal: AbortSignal | undefined,
  ) => Promise<{ response: Response; data?: unknown; error?: unknown }>,
): Promise<Exchanged> {
  caller?.throwIfAborted();
  const deadline = createDeadline(caller, timeout);
  try {
    const { response, data, error } = await request(deadline.signal);
    return { response, text: data as string | undefined, error }; // parseAs: 'text'
  } catch (error) {
    if (deadline.hasExpired()) {
      throw new TimeoutError(
        `${call.name} failed: ${call.method} ${call.url} did not answer within ${timeout} ms.`,
        {
          cause: error,
        },
      );
    }
    caller?.throwIfAborted();
    throw new NetworkError(`${call.name} failed: ${call.method} ${call.url}: ${networkReason(error)}`, {
      cause: error,
    });
  } finally {
    deadline.clear();
  }
}

function parseReply<Body>(call: Call, response: Response, text: string | undefined): Body {
  if (!text) return undefined as Body; // 204 of SD.Next, where A1111 says null
  try {
    return JSON.parse(text) as Body; // the one place where the wire's types are taken on trust
  } catch (error) {
    const words = serverMessage(text).slice(0, 100);
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new ResponseShapeError(
      `${call.name} failed: ${call.method} ${call.url} answered ${response.status} with ${type} instead of JSON ` +
        `(${JSON.stringify(words)}). Is this the address of the WebUI itself?`,
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused. Is the server running?',
  ENOTFOUND: 'no such host. Is the address right?',
  ECONNRESET: 'the server closed the connection.',
  UND_ERR_SOCKET: 'the server closed the connection.',
};

/** A browser tells nothing of why; Node hides it in `cause`. */
function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (reasons[code]) return reasons[code];
  if (cause instanceof Error && cause.message) return cause.message;
  return (
    `${error.message}. Is the server running? ` +
    'From a web page it must also allow the page: --cors-allow-origins with the page’s origin.'
  );
}
