import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { encodeBase64 } from '../images/base64.ts';
import type { RequestOptions } from '../transport/send.ts';
import { Picture } from './picture.ts';

/**
 * A picture to send: base64, a `data:` URL, the bytes of a file, a Blob or File, a picture that came from the server, or
 * a URL object, which is loaded here. Any other text is sent as it is: servers that allow it load `http://…` themselves.
 */
export type ImageInput = string | Uint8Array | ArrayBuffer | Blob | Picture | URL;

/** A picture as this API takes it: base64 without a prefix. */
export type EncodePicture = (image: ImageInput, options?: RequestOptions) => Promise<string>;

/** @param fetch what loads the pictures behind URL objects, without the client's headers */
export function createEncodePicture(fetch: (request: Request) => Promise<Response>): EncodePicture {
  return async (image, { signal } = {}) => {
    if (typeof image === 'string') return withoutPrefix(image);
    if (image instanceof Picture) return image.toBase64();
    if (isA('URL', image)) return loadBase64(fetch, image as URL, signal);
    const bytes = await toBytes(image as Exclude<typeof image, URL>);
    if (bytes) return encodeBase64(bytes);
    throw new InvalidDataError(
      'Not a picture: give base64, a data: URL, a Uint8Array, an ArrayBuffer, a Blob, a File or a URL object.',
    );
  };
}

function withoutPrefix(text: string): string {
  return text.replace(/^data:[^,]*;base64,/, '');
}

async function loadBase64(
  fetch: (request: Request) => Promise<Response>,
  { href }: URL,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (href.startsWith('data:')) return withoutPrefix(href);
  try {
    const response = await fetch(new Request(href, signal ? { signal } : {}));
    if (response.ok) return encodeBase64(new Uint8Array(await response.arrayBuffer()));
    throw new InvalidDataError(`The picture ${href} could not be loaded: ${response.status}.`);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof InvalidDataError) throw error;
    throw new InvalidDataError(`The picture ${href} could not be loaded: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** By what they can do and not by their class: frames and test environments have classes of their own. */
async function toBytes(image: Uint8Array | ArrayBuffer | Blob): Promise<Uint8Array | undefined> {
  if (ArrayBuffer.isView(image)) return new Uint8Array(image.buffer, image.byteOffset, image.byteLength);
  if (isA('ArrayBuffer', image)) return new Uint8Array(image as ArrayBuffer);
  if (typeof image === 'object' && image !== null && 'arrayBuffer' in image)
    return new Uint8Array(await image.arrayBuffer());
  return undefined;
}

function isA(name: string, value: unknown): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}
