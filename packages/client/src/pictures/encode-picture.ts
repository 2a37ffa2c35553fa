import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { encodeBase64 } from '../images/base64.ts';
import type { ImageInput } from './image-input.ts';

/**
 * @param fetch what loads the picture behind a URL object, without the client's headers
 * @throws InvalidDataError when it is no picture, or cannot be loaded @throws the signal's reason
 */
export async function encodePicture(
  image: ImageInput,
  fetch: (request: Request) => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (typeof image === 'string') return image.replace(/^data:[^,]*;base64,/, '');
  if (isA('URL', image)) {
    const { href } = image as URL;
    return href.startsWith('data:') ? encodePicture(href, fetch, signal) : loadBase64(href, fetch, signal);
  }
  const bytes = await toBytes(image);
  if (bytes) return encodeBase64(bytes);
  throw new InvalidDataError(
    'Not a picture: give base64, a data: URL, a Uint8Array, an ArrayBuffer, a Blob, a File or a URL object.',
  );
}

async function loadBase64(
  href: string,
  fetch: (request: Request) => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const failure = (why: string, cause?: unknown) =>
    new InvalidDataError(`The picture ${href} could not be loaded: ${why}.`, { cause });
  let response: Response;
  try {
    response = await fetch(new Request(href, signal ? { signal } : {}));
  } catch (error) {
    signal?.throwIfAborted();
    throw failure(error instanceof Error ? error.message : String(error), error);
  }
  if (!response.ok) throw failure(`${response.status}`);
  return encodeBase64(new Uint8Array(await response.arrayBuffer()));
}

/** By what they can do and not by their class: frames and test environments have classes of their own. */
async function toBytes(image: Exclude<ImageInput, string>): Promise<Uint8Array | undefined> {
  if (ArrayBuffer.isView(image)) return new Uint8Array(image.buffer, image.byteOffset, image.byteLength);
  if (isA('ArrayBuffer', image)) return new Uint8Array(image as ArrayBuffer);
  if (typeof image !== 'object' || image === null) return undefined;
  if ('bytes' in image && typeof image.bytes !== 'function') return image.bytes; // a Picture
  return 'arrayBuffer' in image ? new Uint8Array(await image.arrayBuffer()) : undefined;
}

function isA(name: string, value: unknown): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}
