import { describe, expect, test } from 'vitest';
import type { Raster } from './codecs.ts';
import { createPlainRaster } from './make-grid.ts';
import { paintPicture } from './paint-picture.ts';
import { type RepaintRequest, repaintPicture } from './repaint-picture.ts';
import { pasteRaster } from './resize-raster.ts';

const size = { width: 64, height: 64 };
const init = paintPicture({ ...size, prompt: 'mountains', negativePrompt: '', seed: 1 });
const request: RepaintRequest = {
  ...size,
  prompt: 'city at night',
  negativePrompt: '',
  seed: 3,
  init,
  denoisingStrength: 0.75,
};

describe('repaintPicture', () => {
  test('keeps every pixel at denoising strength 0', () => {
    expect(repaintPicture({ ...request, denoisingStrength: 0 })).toEqual(init);
    expect(repaintPicture({ ...request, mask: maskOf(16, 16, 32, 32), denoisingStrength: 0 })).toEqual(init);
  });

  test.each([1, 1.5])('paints a wholly new picture at %d', (denoisingStrength) => {
    expect(repaintPicture({ ...request, denoisingStrength })).toEqual(paintPicture(request));
  });

  test('goes farther from the start the greater the strength', () => {
    const distances = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((denoisingStrength) =>
      distance(repaintPicture({ ...request, denoisingStrength }), init),
    );
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  test.each<[string, Partial<RepaintRequest>]>([
    ['fill', { inpaintingFill: 0 }],
    ['original', { inpaintingFill: 1 }],
    ['latent noise', { inpaintingFill: 2 }],
    ['latent nothing', { inpaintingFill: 3 }],
    ['only masked', { inpaintFullRes: true, inpaintFullResPadding: 4 }],
    ['preview', { progress: 0.4 }],
  ])('leaves what is outside of the mask as it was: %s', (_, change) => {
    const mask = maskOf(24, 24, 16, 16);
    const painted = repaintPicture({ ...request, mask, maskBlur: 0, ...change });
    expect(differingPixels(painted, init).filter(([x, y]) => !isInside(x, y, 24, 24, 16, 16))).toEqual([]);
    expect(differingPixels(painted, init).length).toBeGreaterThan(100);
  });

  test('an inverted mask protects what it covers', () => {
    const mask = maskOf(24, 24, 16, 16);
    const painted = repaintPicture({ ...request, mask, maskBlur: 0, maskInvert: true });
    expect(differingPixels(painted, init).filter(([x, y]) => isInside(x, y, 24, 24, 16, 16))).toEqual([]);
  });

  test('a feathered mask reaches some pixels beyond, and no farther', () => {
    const mask = maskOf(28, 28, 8, 8);
    const changed = differingPixels(repaintPicture({ ...request, mask, maskBlur: 2 }), init);
    expect(changed.some(([x]) => x < 28)).toBe(true);
    expect(changed.filter(([x, y]) => !isInside(x, y, 18, 18, 28, 28))).toEqual([]);
  });

  test('a mask with transparency counts by its alpha', () => {
    const mask = createPlainRaster(64, 64, [255, 255, 255]);
    for (let i = 0; i < mask.data.length / 2; i += 4) mask.data[i + 3] = 0;
    const changed = differingPixels(repaintPicture({ ...request, mask, maskBlur: 0 }), init);
    expect(changed.every(([, y]) => y >= 32)).toBe(true);
  });

  test('an empty mask keeps the picture, or counts as none where only the masked part is painted', () => {
    const mask = maskOf(0, 0, 0, 0);
    expect(repaintPicture({ ...request, mask })).toEqual(init);
    expect(repaintPicture({ ...request, mask, inpaintFullRes: true })).toEqual(repaintPicture(request));
  });

  test('has the asked size by every resize mode, and the size of the start where only the masked part is painted', () => {
    const wide = paintPicture({ ...request, width: 96, height: 48 });
    for (const resizeMode of [0, 1, 2, 3] as const) {
      expect(repaintPicture({ ...request, init: wide, resizeMode })).toMatchObject(size);
    }
    const mask = maskOf(10, 10, 20, 20);
    const part = repaintPicture({ ...request, init: wide, mask, inpaintFullRes: true });
    expect(part).toMatchObject({ width: 96, height: 48 });
  });

  test('lays a transparent start on white', () => {
    const clear = createPlainRaster(64, 64, [10, 20, 30]);
    for (let i = 3; i < clear.data.length; i += 4) clear.data[i] = 51;
    const [red, green, blue, alpha] = repaintPicture({ ...request, init: clear, denoisingStrength: 0 }).data;
    expect([red, green, blue, alpha]).toEqual([206, 208, 210, 255]);
  });
});

function maskOf(left: number, top: number, width: number, height: number): Raster {
  const mask = createPlainRaster(64, 64, [0, 0, 0]);
  if (width > 0) pasteRaster(mask, createPlainRaster(width, height, [255, 255, 255]), left, top);
  return mask;
}

function differingPixels(a: Raster, b: Raster): [number, number][] {
  const differing = new Set<number>();
  a.data.forEach((value, index) => {
    if (value !== b.data[index]) differing.add(index >> 2);
  });
  return [...differing].map((pixel) => [pixel % a.width, Math.floor(pixel / a.width)]);
}

function isInside(x: number, y: number, left: number, top: number, width: number, height: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

function distance(a: Raster, b: Raster): number {
  return a.data.reduce((total, value, index) => total + Math.abs(value - (b.data[index] ?? 0)), 0);
}
