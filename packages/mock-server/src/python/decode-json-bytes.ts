import { parsePythonJson } from './parse-python-json.ts';
import type { PyValue } from './py-value.ts';
import { PythonError } from './python-error.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * Parses bytes as Python's `json.loads(bytes)` does: UTF-8, -16 or -32, told apart by a byte order mark or by where the
 * first zero bytes stand.
 *
 * @throws PythonJsonError where the text is not JSON
 * @throws PythonError `UnicodeDecodeError` where the bytes are not text
 */
export function decodePythonJsonBytes(bytes: Uint8Array): PyValue {
  const { encoding, markLength } = detectEncoding(bytes);
  return parsePythonJson(decode(bytes.subarray(markLength), encoding));
}

function detectEncoding(bytes: Uint8Array): { encoding: Encoding; markLength: number } {
  const startsWith = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(0, 0, 0xfe, 0xff)) return { encoding: 'utf-32be', markLength: 4 };
  if (startsWith(0xff, 0xfe, 0, 0)) return { encoding: 'utf-32le', markLength: 4 };
  if (startsWith(0xfe, 0xff)) return { encoding: 'utf-16be', markLength: 2 };
  if (startsWith(0xff, 0xfe)) return { encoding: 'utf-16le', markLength: 2 };
  if (startsWith(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', markLength: 3 };
  return { encoding: guessByZeros(bytes), markLength: 0 };
}

function guessByZeros(bytes: Uint8Array): Encoding {
  if (bytes.length >= 4) {
    if (bytes[0] === 0) return bytes[1] === 0 ? 'utf-32be' : 'utf-16be';
    if (bytes[1] === 0) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
  } else if (bytes.length === 2) {
    if (bytes[0] === 0) return 'utf-16be';
    if (bytes[1] === 0) return 'utf-16le';
  }
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PythonError('UnicodeDecodeError', `'${encoding}' codec can't decode the body: invalid data`);
  }
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : Number.POSITIVE_INFINITY;
    if (code > 0x10ffff) {
      throw new PythonError('UnicodeDecodeError', "'utf-32' codec can't decode the body: invalid data");
    }
    text += String.fromCodePoint(code);
  }
  return text;
}
