import { decodeBase64, detectImageFormat, encodeBase64 } from '@sdwebui/client/images';

/**
 * Inside a recorded body a picture stands as `<image 4f2a….png>`, the name of its file in `images/`, so that recordings
 * stay readable in a diff and equal pictures are kept once.
 */
const token = /<image ([0-9a-f]{64}\.[a-z]+)>/g;

/**
 * A run of base64 that is long enough to be a picture. The smallest recorded one, a black mask, has 144 characters. Written
 * `{88}…*`, since the engine keeps a way back for each character of `{88,}` and gives up after eight million.
 */
const base64Run = /[A-Za-z0-9+/]{88}[A-Za-z0-9+/]*={0,2}/g;

/** A picture and the name of its file: the SHA-256 of its bytes, and its format. */
export type FoundPicture = { file: string; bytes: Uint8Array };

export type Digest = (bytes: Uint8Array) => string;

/** Replaces each base64 picture of `text` by its token, unless the bytes would not come back as they were. */
export function takePictures(text: string, digest: Digest, found: (picture: FoundPicture) => void): string {
  if (text.search(token) >= 0) throw new RangeError('The text already holds picture tokens.');
  return text.replace(base64Run, (run) => {
    const bytes = tryDecode(run);
    const format = bytes && detectImageFormat(bytes);
    if (!bytes || !format || encodeBase64(bytes) !== run) return run;
    const file = `${digest(bytes)}.${format}`;
    found({ file, bytes });
    return `<image ${file}>`;
  });
}

/** The files of all pictures that `text` names. */
export function namedPictures(text: string): string[] {
  return [...text.matchAll(token)].map((match) => match[1] as string);
}

/** Puts the pictures back: the inverse of {@link takePictures}. */
export function givePictures(text: string, base64: (file: string) => string): string {
  return text.replace(token, (_, file: string) => base64(file));
}

/** True if a text may hold picture tokens and so can't have its pictures taken. */
export function holdsTokens(text: string): boolean {
  return text.search(token) >= 0;
}

function tryDecode(run: string): Uint8Array | undefined {
  try {
    return decodeBase64(run);
  } catch {
    return undefined;
  }
}
