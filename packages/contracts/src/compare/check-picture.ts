import type { ImageFormat } from '@sdwebui/client/images';
import { checkPng } from './check-png.ts';

/** Decodes a picture of a format that is not checked by hand; rejects when it cannot. */
export type PictureDecoder = (bytes: Uint8Array) => Promise<{ width: number; height: number }>;

/** Says what is wrong with a picture's data, or nothing. */
export type PictureChecker = (bytes: Uint8Array, format: ImageFormat) => Promise<string | undefined>;

/** @param loadDecoder - called when the first JPEG or WebP turns up; other formats than these and PNG are taken as they are */
export function createPictureChecker(loadDecoder: () => Promise<PictureDecoder>): PictureChecker {
  let loading: Promise<PictureDecoder> | undefined;
  return async (bytes, format) => {
    if (format === 'png') return checkPng(bytes);
    if (format !== 'jpeg' && format !== 'webp') return undefined;
    loading ??= loadDecoder();
    const decode = await loading;
    try {
      await decode(bytes);
      return undefined;
    } catch (error) {
      return `does not decode (${error instanceof Error ? error.message : error})`;
    }
  };
}
