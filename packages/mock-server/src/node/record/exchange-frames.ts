/**
 * The layout of a spooled exchange: a line that names it, then frames in the order in which they came. A frame is a letter, the
 * length of its content in four bytes, and the content. Request and reply may overlap, so their bodies come in pieces.
 */
export const firstLine = Buffer.from('sdwebui-mock exchange 1\n');

/** The first byte of a frame says what it holds. */
export const frameKind = {
  /** JSON of a {@link RequestHead}: always the first. */
  requestHead: letter('Q'),
  requestBody: letter('q'),
  /** JSON of a {@link ResponseHead}. */
  responseHead: letter('R'),
  responseBody: letter('r'),
  /** JSON of an {@link ExchangeEnd}: always the last, and the proof that the file is whole. */
  end: letter('E'),
} as const;

export type FrameKind = (typeof frameKind)[keyof typeof frameKind];

export const frameHeadLength = 5;

export type RequestHead = {
  scenario?: string;
  /** ISO 8601 */
  startedAt: string;
  method: string;
  /** Path and query, as the client sent them. */
  url: string;
  headers: Record<string, string>;
};

export type ResponseHead = { status: number; headers: Record<string, string> };

export type ExchangeEnd = { durationMs: number; requestBytes: number; responseBytes: number };

/** What stands before the content of a frame. */
export function frameHead(kind: FrameKind, length: number): Buffer {
  const head = Buffer.allocUnsafe(frameHeadLength);
  head[0] = kind;
  head.writeUInt32BE(length, 1);
  return head;
}

/** A frame with a JSON value, whole. */
export function jsonFrame(kind: FrameKind, value: RequestHead | ResponseHead | ExchangeEnd): Buffer {
  const content = Buffer.from(JSON.stringify(value));
  return Buffer.concat([frameHead(kind, content.length), content]);
}

function letter(text: string): number {
  return text.charCodeAt(0);
}
