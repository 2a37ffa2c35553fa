import type { JsonLayout, RecordedBody } from '../instance/exchange.ts';
import { type PyValue, parsePythonJson, stringifyPython } from '../python/index.ts';
import { type Digest, type FoundPicture, holdsTokens, takePictures } from './picture-token.ts';

/** Layouts by how often they are met: what servers send, what Python's clients send, what browsers send. */
const layouts: readonly JsonLayout[] = ['compact', 'spaced-ascii', 'compact-ascii', 'spaced'];

/**
 * Turns a body's bytes into the form that is kept, giving away its pictures. What cannot be made again to the byte
 * as JSON is kept as text, and what is no UTF-8 as bytes, so nothing is lost.
 */
export function toRecordedBody(
  bytes: Uint8Array,
  digest: Digest,
  found: (picture: FoundPicture) => void,
): RecordedBody | undefined {
  if (bytes.length === 0) return undefined;
  const text = decodeExactly(bytes);
  if (text === undefined) return { kind: 'bytes', bytes };
  if (holdsTokens(text)) return { kind: 'bytes', bytes };
  const lean = takePictures(text, digest, found);
  const value = tryParse(lean);
  if (value !== undefined) {
    const layout = layouts.find((candidate) => stringifyIn(value, candidate) === lean);
    if (layout) return { kind: 'json', value, layout };
  }
  return { kind: 'text', text: lean };
}

/** The text of a kept body, with tokens where its pictures are; bytes that are no text as far as they can be read. */
export function leanText(body: RecordedBody | undefined): string {
  switch (body?.kind) {
    case undefined:
      return '';
    case 'json':
      return stringifyIn(body.value, body.layout);
    case 'text':
      return body.text;
    case 'bytes':
      return readable.decode(body.bytes);
  }
}

function stringifyIn(value: PyValue, layout: JsonLayout): string {
  return stringifyPython(value, {
    separators: layout.startsWith('spaced') ? 'spaced' : 'compact',
    ensureAscii: layout.endsWith('-ascii'),
    allowNan: true,
  });
}

function tryParse(text: string): PyValue | undefined {
  try {
    return parsePythonJson(text);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const readable = new TextDecoder();

function decodeExactly(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
