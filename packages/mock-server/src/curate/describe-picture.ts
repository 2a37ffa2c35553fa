import { detectImageFormat, readImageSize, readInfotext } from '@sdwebui/client/images';

/** A picture of an instance, without its pixels. */
export type DescribedPicture = {
  /** Name of its file in `images/`. */
  file: string;
  bytes: number;
  /** `png`; null for what can't be read. */
  format: string | null;
  width: number | null;
  height: number | null;
  /** The generation parameters inside it. */
  infotext: string | null;
};

/** Reads what a picture says of itself. */
export async function describePicture(file: string, bytes: Uint8Array): Promise<DescribedPicture> {
  const size = readImageSize(bytes);
  return {
    file,
    bytes: bytes.length,
    format: detectImageFormat(bytes) ?? null,
    width: size?.width ?? null,
    height: size?.height ?? null,
    infotext: (await readInfotext(bytes)) ?? null,
  };
}
