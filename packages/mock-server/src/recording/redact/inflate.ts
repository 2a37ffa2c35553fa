import { concatBytes } from '@sdwebui/client/images';
import { type FlateStreamHandler, Gunzip, Unzlib, unzipSync } from 'fflate';

/** More than this is a decompression bomb, not a recording. */
const limit = 64 * 1024 * 1024;
/** Small enough that a bomb is stopped long before it has filled the memory. */
const slice = 16 * 1024;

type CreateInflater = (take: FlateStreamHandler) => { push: (chunk: Uint8Array, final?: boolean) => void };

/** Inflates what zlib packed; `undefined` where it is broken or too large. */
export function inflateZlib(bytes: Uint8Array): Uint8Array | undefined {
  return inflate(bytes, (take) => new Unzlib(take));
}

export function inflateGzip(bytes: Uint8Array): Uint8Array | undefined {
  return inflate(bytes, (take) => new Gunzip(take));
}

/** The files of a zip by name; `undefined` where it is broken or too large. */
export function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > limit) throw new RangeError('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

function inflate(bytes: Uint8Array, create: CreateInflater): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflater = create((part, final) => {
    parts.push(part);
    length += part.length;
    ended = final;
    if (length > limit) throw new RangeError('too large');
  });
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      inflater.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return ended ? concatBytes(parts) : undefined;
}
