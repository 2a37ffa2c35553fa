import type { HeaderMap } from './headers.ts';

/** What a server answered, content encoding removed. */
export type Answer = {
  status: number;
  headers: HeaderMap;
  /** Text, or the bytes where the content type says that it is none (pictures, archives). */
  body: string | Uint8Array;
};

const binaryType = /^(?:image\/(?!svg)|audio\/|video\/|application\/(?:zip|octet-stream|gzip))/;

/** @returns whether a body of this content type is kept as bytes. */
export function isBinaryType(contentType: string | undefined): boolean {
  return binaryType.test(contentType ?? '');
}

export function isHtml(answer: Answer): boolean {
  return /^text\/html/i.test(answer.headers.get('content-type') ?? '');
}

export function isJsonType(answer: Answer): boolean {
  return /^application\/(?:[\w.-]+\+)?json/i.test(answer.headers.get('content-type') ?? '');
}
