import { decodeBase64 } from '@sdwebui/client/images';
import { CodecUnavailableError } from '../../codecs/codec-unavailable-error.ts';
import { httpException, pythonError } from '../../dialect/server-failure.ts';
import { type PyValue, pythonTypeName } from '../../python/index.ts';
import type { Codecs, Raster } from '../picture/codecs.ts';

const invalid = () => httpException(500, 'Invalid encoded image');

/**
 * The file that a request carries as base64, with or without a `data:` prefix.
 *
 * @throws ServerFailure 500 for what is no base64 (`png-info/bad`), for what is no text (`img2img/init-images-invalid`),
 *   and for URLs, which the mock never follows (`img2img/init-images-url`)
 */
export function sentFile(value: PyValue): Uint8Array {
  if (typeof value !== 'string') {
    throw pythonError('AttributeError', `'${pythonTypeName(value)}' object has no attribute 'startswith'`);
  }
  if (/^https?:\/\//.test(value)) throw httpException(500, 'Request to local resource not allowed');
  try {
    return decodeBase64(value);
  } catch {
    return decodeLeniently(value);
  }
}

/** Python skips what is not of the alphabet and stops at the padding. */
function decodeLeniently(text: string): Uint8Array {
  const [payload = ''] =
    text
      .replace(/^data:[^,]*,/, '')
      .replace(/[^A-Za-z0-9+/=]/g, '')
      .match(/^[A-Za-z0-9+/]*={0,2}/) ?? [];
  try {
    return decodeBase64(payload);
  } catch {
    throw invalid();
  }
}

/** A file that should be a picture, or what reading it gave; refused when it gave nothing. */
export function orInvalid<T>(found: T | undefined): T {
  if (found === undefined) throw invalid();
  return found;
}

/** @throws ServerFailure 500 for bytes that are no picture (`extras/bad-image`) */
export async function decodeFile(bytes: Uint8Array, codecs: Codecs): Promise<Raster> {
  try {
    return await codecs.decode(bytes);
  } catch (error) {
    throw error instanceof CodecUnavailableError ? error : invalid();
  }
}

/** Decodes a picture as a request carries it. @throws ServerFailure as {@link sentFile} and {@link decodeFile} */
export async function sentPicture(value: PyValue, codecs: Codecs): Promise<Raster> {
  return decodeFile(sentFile(value), codecs);
}
