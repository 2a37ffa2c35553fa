import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { encodeBase64 } from '../images/base64.ts';
import { Picture } from './picture.ts';

/**
 * A picture to send: base64, a `data:` URL, the bytes of a file, a Blob or File, or a picture that came from the
 * server. Any other text is sent as it is: servers that allow it load `http://…` themselves.
 */
export type ImageInput = string | Uint8Array | ArrayBuffer | Blob | Picture;

/** A picture as this API takes it: base64 without a prefix. */
export async function toBase64(image: ImageInput): Promise<string> {
  if (typeof image === 'string') return image.replace(/^data:[^,]*;base64,/, '');
  if (image instanceof Picture) return image.toBase64();
  const bytes = await toBytes(image);
  if (bytes) return encodeBase64(bytes);
  throw new InvalidDataError(
    'Not a picture: give base64, a data: URL, a Uint8Array, an ArrayBuffer, a Blob or a File.',
  );
}

/** By what they can do and not by their class: frames and test environments have classes of their own. */
async function toBytes(image: Exclude<ImageInput, string | Picture>): Promise<Uint8Array | undefined> {
  if (ArrayBuffer.isView(image)) return new Uint8Array(image.buffer, image.byteOffset, image.byteLength);
  if (Object.prototype.toString.call(image) === '[object ArrayBuffer]')
    return new Uint8Array(image as ArrayBuffer);
  if (typeof image === 'object' && image !== null && 'arrayBuffer' in image)
    return new Uint8Array(await image.arrayBuffer());
  return undefined;
}
