import { gunzipSync, inflateSync } from 'node:zlib';
import { pngChunks } from '@sdwebui/client/images';
import { unzipSync } from 'fflate';

/**
 * Looks for texts in bytes without any knowledge of what they are: plain, as UTF-16, percent-encoded, in other case; and so in
 * all that base64, zlib, gzip and zip hide inside. Shares no code with the redaction.
 */
export function findRaw(bytes: Uint8Array, texts: readonly string[], depth = 0): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lower = buffer.toString('latin1').toLowerCase();
  const found = texts.filter((text) =>
    writings(text).some((writing) => lower.includes(writing.toString('latin1').toLowerCase())),
  );
  if (depth > 5) return found;
  const inside = hidden(buffer).flatMap((part) => findRaw(part, texts, depth + 1));
  return [...new Set([...found, ...inside])];
}

function writings(text: string): Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text),
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text.replaceAll(' ', '+')),
  ];
}

function hidden(buffer: Buffer): Buffer[] {
  const text = buffer.toString('latin1').replace(/\\n/g, '');
  const base64 = (text.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map((run) => Buffer.from(run, 'base64'));
  const packed = [...pngChunks(buffer)].flatMap(({ type, payload }) =>
    /^(?:zTXt|iTXt|iCCP)$/.test(type)
      ? everyStart(payload).flatMap((part) => attempt(() => inflateSync(part)))
      : [],
  );
  const zipped = buffer.subarray(0, 2).toString() === 'PK' ? attempt(() => unzipSync(buffer)) : [];
  return [
    ...base64,
    ...packed,
    ...(buffer[0] === 0x1f ? attempt(() => gunzipSync(buffer)) : []),
    ...zipped.flatMap((files) => Object.values(files).map((file) => Buffer.from(file))),
  ];
}

/** A zlib stream begins with 0x78, wherever that may be. */
function everyStart(bytes: Uint8Array): Uint8Array[] {
  return [...bytes].flatMap((byte, index) => (byte === 0x78 ? [bytes.subarray(index)] : []));
}

function attempt<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
