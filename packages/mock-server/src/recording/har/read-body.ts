import { decodeBase64, detectImageFormat } from '@sdwebui/client/images';
import { dechunk } from './dechunk.ts';
import { formText } from './form-text.ts';
import type { HarObject } from './har-object.ts';
import { toBytes } from './text-bytes.ts';

/** What a HAR does not hold itself and its reader may be able to give. */
export type BodyHelp = {
  /**
   * Unpacks a body that a recorder kept as it travelled.
   *
   * @param encoding `gzip`, `deflate`, `br`, `zstd`
   * @returns undefined for an encoding that it does not know; throws for bytes that are not packed so
   */
  unpack?: (bytes: Uint8Array, encoding: string) => Uint8Array | undefined;
  /** The content of a file beside the HAR, which some recorders put bodies in. */
  attachment?: (name: string) => Uint8Array | undefined;
};

type Headers = Readonly<Record<string, string>>;

const nothing = new Uint8Array();
const openBrace = 0x7b;
const openBracket = 0x5b;

/** @throws Error when the request had a body that the HAR does not hold, or only a part of */
export function readRequestBody(request: HarObject, headers: Headers, help: BodyHelp): Uint8Array {
  const given = request.optionalObject('postData');
  // HTTP Toolkit puts what is no text there.
  const hidden = request.optionalObject('_content');
  const type = headers['content-type'] ?? given?.optionalText('mimeType') ?? '';
  const size = request.optionalNumber('bodySize') ?? 0;
  const bytes =
    (given && contentBytes(given, type, help)) ?? (hidden && contentBytes(hidden, type, help)) ?? nothing;
  if (bytes.length === 0) {
    const text = given && formText(given);
    if (text !== undefined) return toBytes(text);
    if (size > 0 || Number(headers['content-length']) > 0)
      throw new Error('its request body was not recorded');
  }
  const looksLikeJson = bytes[0] === openBrace || bytes[0] === openBracket;
  if (size > bytes.length && looksLikeJson && !isJson(bytes))
    throw new Error(cut('request body', bytes, size));
  return bytes;
}

/** @throws Error when the response had a body that the HAR does not hold, or only a part of */
export function readResponseBody(
  response: HarObject,
  { method, status, headers }: { method: string; status: number; headers: Headers },
  help: BodyHelp,
): Uint8Array {
  if (method === 'HEAD' || status === 204 || status === 304) return nothing;
  const content = response.optionalObject('content');
  const type = headers['content-type'] ?? content?.optionalText('mimeType') ?? '';
  const size = content?.optionalNumber('size');
  const kept = content && contentBytes(content, type, help);
  if (kept === undefined) {
    const isMissing = size === undefined || size < 0 ? isJsonType(type) : size > 0;
    if (!isMissing) return nothing;
    const comment = content?.optionalText('comment');
    throw new Error(`its body was not recorded${comment ? ` (${oneLine(comment)})` : ''}`);
  }
  const whole = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '') ? dechunk(kept) : kept;
  const bytes = unpacked(whole, headers['content-encoding'] ?? '', type, help);
  if (size !== undefined && size > bytes.length && isJsonType(type) && !isJson(bytes))
    throw new Error(cut('body', bytes, size));
  return bytes;
}

/** The bytes that an object with `text`, `encoding` and perhaps `_file` holds; undefined when it holds none. */
function contentBytes(content: HarObject, type: string, help: BodyHelp): Uint8Array | undefined {
  const file = content.optionalText('_file');
  if (file !== undefined) {
    const bytes = help.attachment?.(file);
    if (bytes === undefined) throw new Error(`its body is in ${oneLine(file)}, which is not beside the HAR`);
    return bytes;
  }
  const text = content.optionalText('text');
  if (text === undefined) return undefined;
  const claimsBase64 = content.optionalText('encoding')?.toLowerCase() === 'base64';
  if (claimsBase64) return fromBase64(text) ?? mislabelled(text, type);
  return untoldPicture(text, type) ?? toBytes(text);
}

/** Some write base64 of URLs, or leave its padding out. */
function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    return decodeBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, '='));
  } catch {
    return undefined;
  }
}

/** Firefox has called plain text base64. */
function mislabelled(text: string, type: string): Uint8Array {
  if (isJsonType(type) && isJson(toBytes(text))) return toBytes(text);
  throw new Error('its body claims to be base64 and is not');
}

/** Firefox and Edge have left out that a picture is base64. */
function untoldPicture(text: string, type: string): Uint8Array | undefined {
  const bytes = type.startsWith('image/') ? fromBase64(text) : undefined;
  return bytes && detectImageFormat(bytes) ? bytes : undefined;
}

function unpacked(bytes: Uint8Array, encodings: string, type: string, { unpack }: BodyHelp): Uint8Array {
  const packings = encodings
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse();
  return packings.reduce((packed, encoding) => {
    if (encoding === '' || encoding === 'identity' || !isStillPacked(packed, type)) return packed;
    let plain: Uint8Array | undefined;
    try {
      plain = unpack?.(packed, encoding);
    } catch {
      throw new Error(`its body is packed (${oneLine(encoding)}) and damaged`);
    }
    if (plain === undefined)
      throw new Error(`its body is packed (${oneLine(encoding)}), which is not read here`);
    return plain;
  }, bytes);
}

/** A HAR holds bodies unpacked, whatever the headers say; but not every recorder knows. */
function isStillPacked(bytes: Uint8Array, type: string): boolean {
  if (bytes.length === 0) return false;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  return (isJsonType(type) || type.startsWith('text/')) && !isUtf8(bytes);
}

function isJsonType(type: string): boolean {
  return /\bjson\b/i.test(type);
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function cut(what: string, bytes: Uint8Array, size: number): string {
  return `its ${what} was cut: ${bytes.length} of ${size} bytes were recorded`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}
