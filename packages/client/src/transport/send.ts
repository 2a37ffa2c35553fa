import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { ValidationIssue } from '../errors/validation-error.ts';
import type { Call } from './call.ts';
import type { Clock } from './clock.ts';
import { exchange, type RawRequest } from './exchange.ts';
import { toIssueText } from './issue-text.ts';
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

/** What is wrong with the reply of an operation (`GET /sdapi/v1/options`); nothing when it is as it should be. */
export type ReplyCheck = (
  operation: string,
  reply: unknown,
) => readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>;

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
    const call: Call = { name, method: method.toUpperCase(), url: baseUrl + path, hasAuth };
    const { signal, timeout = isLong ? undefined : settings.timeout, retries = settings.retries } = options;
    const init = {
      parseAs: 'text',
      ...(body === undefined ? {} : { body }),
      ...(query && { params: { query } }),
      ...(isLong && patientFetch && { fetch: patientFetch }),
    };
    const ask = (given: AbortSignal | undefined) =>
      request(method, path, given ? { ...init, signal: given } : init);
    const once = async () => {
      const { response, text, error } = await exchange(call, ask, { clock, signal, timeout });
      if (!response.ok) throw toHttpError(call, response, error);
      return parseReply(call, response, text);
    };
    const reply = await repeat(once, { retries, reads: method === 'get', clock, signal });
    const issues = (await checkReply?.(`${call.method} ${path}`, reply)) ?? [];
    if (issues.length > 0) throw unlikeTheSpec(call, issues);
    return reply as Reply<typeof method, typeof path>; // the one place where the wire's types are taken on trust
  };
}

function unlikeTheSpec({ name, method, url }: Call, issues: readonly ValidationIssue[]): ResponseShapeError {
  return new ResponseShapeError(
    `${name} failed: ${method} ${url} answered with what the spec does not say: ${issues.map(toIssueText).join('; ')}. ` +
      'Has the server changed since its types were generated?',
    { issues },
  );
}
