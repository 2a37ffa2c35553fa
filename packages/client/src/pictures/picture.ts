import { decodeBase64, encodeBase64 } from '../images/base64.ts';
import { detectImageFormat, type ImageFormat, mimeType } from '../images/image-format.ts';
import { readImageSize } from '../images/read-image-size.ts';
import { readInfotextLater } from './read-infotext-later.ts';

/** A picture that the server sent: its bytes as they came, and what they say. */
export class Picture {
  /** The file, not decoded. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By the bytes, whatever anybody says; `undefined` when they are of no format that is known here. */
  readonly format: ImageFormat | undefined;
  /** `image/png` …; `application/octet-stream` when the format is not known. */
  readonly mime: string;
  /** Pixels; 0 when the format is not known. */
  readonly width: number;
  /** Pixels; 0 when the format is not known. */
  readonly height: number;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const size = readImageSize(bytes);
    this.bytes = bytes;
    this.format = detectImageFormat(bytes);
    this.mime = this.format ? mimeType(this.format) : 'application/octet-stream';
    this.width = size?.width ?? 0;
    this.height = size?.height ?? 0;
  }

  /** @param text base64 or a `data:` URL @throws InvalidDataError when it is neither */
  static fromBase64(text: string): Picture {
    return new Picture(decodeBase64(text));
  }

  /** For `URL.createObjectURL`, or to send it elsewhere. */
  toBlob(): Blob {
    return new Blob([this.bytes], { type: this.mime });
  }

  /** For an `<img src>`; for many or large pictures `URL.createObjectURL(picture.toBlob())` is lighter. */
  toDataUrl(): string {
    return `data:${this.mime};base64,${this.toBase64()}`;
  }

  /** As the API sends and takes pictures: without a `data:` prefix. */
  toBase64(): string {
    return encodeBase64(this.bytes);
  }

  /** The generation parameters inside the file, if there are any. */
  async readInfotext(): Promise<string | undefined> {
    return readInfotextLater(this.bytes);
  }
}
