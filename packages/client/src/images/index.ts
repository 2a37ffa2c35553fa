export { InvalidDataError } from '../errors/invalid-data-error.ts';
export { decodeBase64, encodeBase64 } from './base64.ts';
export { crc32 } from './crc32.ts';
export { detectImageFormat, type ImageFormat, mimeType } from './image-format.ts';
export { type PngText, readPngText, writePngText } from './png-text.ts';
export { type ImageSize, readImageSize } from './read-image-size.ts';
export { readInfotext } from './read-infotext.ts';
export { writeInfotext } from './write-infotext.ts';
