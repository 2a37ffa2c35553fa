import type { Locator } from 'playwright-core';

/** The size of a picture as the browser decoded it; rejects when it could not. */
export function decodedSize(image: Locator): Promise<{ width: number; height: number }> {
  return image.evaluate(async (element) => {
    const picture = element as HTMLImageElement;
    await picture.decode();
    return { width: picture.naturalWidth, height: picture.naturalHeight };
  });
}
