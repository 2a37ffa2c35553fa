import type { Picture } from './picture.ts';

/**
 * A picture to send: base64, a `data:` URL, the bytes of a file, a Blob or File, a picture that came from the server, or
 * a URL object, which is loaded here. Any other text is sent as it is: servers that allow it load `http://…` themselves.
 */
export type ImageInput = string | Uint8Array | ArrayBuffer | Blob | Picture | URL;
