import type { MissKind } from './match/miss/miss-report.ts';
import { type PyValue, stringifyPython } from './python/index.ts';

/** What the mock answers. The server streams nothing, so a body is whole; only the mock's own events are not. */
export type Reply = {
  status: number;
  /** By lower-case name. Middleware adds to it, so each reply has its own. */
  headers: Record<string, string>;
  /** Never written to, so that several replies may share it. */
  body: Uint8Array;
  /** Set where the real server's own middleware saw nothing of the reply, since nobody caught its error. */
  uncaught?: true;
  /** Why no recording answered, where that is what the reply tells. */
  miss?: MissKind | undefined;
  /** The fault that was injected, by the name that asked for it. */
  fault?: string | undefined;
  /**
   * How the connection breaks: `reset` before anything is sent, `truncated` in the middle of the body, whose announced length
   * is that of the whole.
   */
  broken?: 'reset' | 'truncated';
  /** Sent after the body, as it comes. */
  stream?: ReadableStream<Uint8Array>;
};

/** Where a reply came from, as the header `x-mock-source` tells it. */
export type ReplySource =
  | 'recorded'
  | 'synthesised'
  | 'state'
  | 'validation'
  | 'protocol'
  | 'fault'
  | 'control';

export const sourceHeader = 'x-mock-source';

const encoder = new TextEncoder();
const nothing = new Uint8Array();

/** A JSON reply, laid out as the server does. */
export function jsonReply(value: PyValue, source: ReplySource, status = 200): Reply {
  return bytesReply(encoder.encode(stringifyPython(value)), 'application/json', source, status);
}

const fixedBodies = new WeakMap<object, Uint8Array>();

/** As {@link jsonReply}, for a value that nobody changes any more: its bytes are made once. */
export function fixedJsonReply(value: PyValue, source: ReplySource): Reply {
  if (typeof value !== 'object' || value === null) return jsonReply(value, source);
  let body = fixedBodies.get(value);
  if (!body) {
    body = encoder.encode(stringifyPython(value));
    fixedBodies.set(value, body);
  }
  return bytesReply(body, 'application/json', source);
}

/** Text of any type, for pages and plain words. */
export function textReply(text: string, contentType: string, source: ReplySource, status = 200): Reply {
  return bytesReply(encoder.encode(text), contentType, source, status);
}

/** Bytes as they are. */
export function bytesReply(
  body: Uint8Array,
  contentType: string | undefined,
  source: ReplySource,
  status = 200,
): Reply {
  const headers: Record<string, string> = { 'content-length': String(body.length), [sourceHeader]: source };
  if (contentType !== undefined) headers['content-type'] = contentType;
  return { status, headers, body };
}

/** No body and no content type, as a redirect or a restart that is not supported has. */
export function emptyReply(status: number, source: ReplySource, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-length': '0', [sourceHeader]: source, ...headers }, body: nothing };
}

/** Adds a name to the `vary` header. */
export function addVary({ headers }: Reply, name: string): void {
  headers.vary = headers.vary === undefined ? name : `${headers.vary}, ${name}`;
}
