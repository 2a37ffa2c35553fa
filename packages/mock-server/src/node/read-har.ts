import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeHar, HarFormatError, type HarOptions, type HarReading, parseHar } from '../recording/index.ts';

/** A HAR is parsed in one piece, which V8 allows up to this many bytes. */
const largestHar = 512 * 1024 * 1024;

const limit = { maxOutputLength: largestHar };

const unpackers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, limit),
  'x-gzip': (bytes) => gunzipSync(bytes, limit),
  br: (bytes) => brotliDecompressSync(bytes, limit),
  // The standard says zlib, and some servers have never done it.
  deflate: (bytes) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
};

/**
 * Reads a HAR file, plain or packed: `.har`, `.har.gz`, mitmproxy's `.zhar`, Playwright's `.zip`, with the bodies that lie
 * beside it.
 *
 * @throws HarFormatError naming the file
 */
export async function readHar(file: string, options: Pick<HarOptions, 'origin'> = {}): Promise<HarReading> {
  try {
    const { bytes, attachment } = await openHar(file);
    const { text, isDamaged } = decodeHar(bytes);
    return parseHar(text, {
      ...options,
      isDamaged,
      unpack: (packed, encoding) => unpackers[encoding]?.(packed),
      attachment,
    });
  } catch (error) {
    throw error instanceof HarFormatError ? new HarFormatError(`${file}: ${error.message}`) : error;
  }
}

type OpenHar = { bytes: Uint8Array; attachment: (name: string) => Uint8Array | undefined };

async function openHar(file: string): Promise<OpenHar> {
  const packed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new HarFormatError(`it can’t be read: ${why}. Give the path of a HAR file.`);
  });
  if (packed[0] === 0x50 && packed[1] === 0x4b) return openZip(packed);
  const beside = (name: string) => (isPlainName(name) ? join(dirname(file), name) : undefined);
  return {
    bytes: assertReadable(unpackFile(packed)),
    attachment: (name) => {
      const path = beside(name);
      return path !== undefined && existsSync(path) ? readFileSync(path) : undefined;
    },
  };
}

function unpackFile(packed: Uint8Array): Uint8Array {
  const [first, second = 0] = packed;
  const isGzip = first === 0x1f && second === 0x8b;
  const isZlib = first === 0x78 && (0x7800 + second) % 31 === 0;
  if (!isGzip && !isZlib) return packed;
  try {
    return isGzip ? gunzipSync(packed, limit) : inflateSync(packed, limit);
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new HarFormatError(isLarge ? tooLarge : 'It is packed and damaged. Copy or export it again.');
  }
}

/** Playwright puts bodies beside the HAR in an archive. */
async function openZip(packed: Uint8Array): Promise<OpenHar> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(packed, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > largestHar) throw new HarFormatError(tooLarge);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof HarFormatError) throw error;
    throw new HarFormatError('It is a damaged archive. Copy or export it again.');
  }
  const name = Object.keys(files).find((candidate) => candidate.endsWith('.har'));
  if (name === undefined) throw new HarFormatError('It is an archive without a HAR inside.');
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return {
    bytes: assertReadable(files[name] as Uint8Array),
    attachment: (wanted) => (Object.hasOwn(files, folder + wanted) ? files[folder + wanted] : undefined),
  };
}

const tooLarge = 'It has more than 512 MB, which is too much to be read at once. Record in several parts.';

function assertReadable(bytes: Uint8Array): Uint8Array {
  if (bytes.length > largestHar) throw new HarFormatError(tooLarge);
  return bytes;
}

/** A name inside a HAR must not reach files elsewhere. */
function isPlainName(name: string): boolean {
  return /^[\w-][\w.-]*$/.test(name);
}
