import {
  type ExchangeEnd,
  firstLine,
  frameHeadLength,
  frameKind,
  type RequestHead,
  type ResponseHead,
} from './exchange-frames.ts';

/** An exchange as it was spooled: bodies as they were sent, still compressed if they were. */
export type SpooledExchange = {
  request: RequestHead;
  requestBody: Buffer;
  response: ResponseHead;
  responseBody: Buffer;
  end: ExchangeEnd;
};

type Frame = { kind: number | undefined; content: Buffer };

/** Reads a file of the spool; undefined when it is not whole, wherever it was cut. */
export function readExchangeFile(bytes: Buffer): SpooledExchange | undefined {
  const frames = readFrames(bytes);
  if (!frames) return undefined;
  const contentsOf = (kind: number) =>
    frames.filter((frame) => frame.kind === kind).map(({ content }) => content);
  const request = parseJson<RequestHead>(contentsOf(frameKind.requestHead));
  const response = parseJson<ResponseHead>(contentsOf(frameKind.responseHead));
  const end = parseJson<ExchangeEnd>(contentsOf(frameKind.end));
  if (!request || !response || !end) return undefined;
  const requestBody = Buffer.concat(contentsOf(frameKind.requestBody));
  const responseBody = Buffer.concat(contentsOf(frameKind.responseBody));
  const isWhole = requestBody.length === end.requestBytes && responseBody.length === end.responseBytes;
  return isWhole ? { request, requestBody, response, responseBody, end } : undefined;
}

/** The frames of a file that ends with its last one; undefined when it ends anywhere else. */
function readFrames(bytes: Buffer): Frame[] | undefined {
  if (!bytes.subarray(0, firstLine.length).equals(firstLine)) return undefined;
  const frames: Frame[] = [];
  let at = firstLine.length;
  while (at + frameHeadLength <= bytes.length) {
    const start = at + frameHeadLength;
    const end = start + bytes.readUInt32BE(at + 1);
    if (end > bytes.length) return undefined;
    frames.push({ kind: bytes[at], content: bytes.subarray(start, end) });
    at = end;
  }
  return at === bytes.length && frames.at(-1)?.kind === frameKind.end ? frames : undefined;
}

function parseJson<Value>([content, ...more]: readonly Buffer[]): Value | undefined {
  if (!content || more.length > 0) return undefined;
  try {
    return JSON.parse(content.toString()) as Value;
  } catch {
    return undefined;
  }
}
