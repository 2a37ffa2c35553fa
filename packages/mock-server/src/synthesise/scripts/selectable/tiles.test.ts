import { describe, expect, it } from 'vitest';
import { createPlainRaster } from '../../picture/make-grid.ts';
import { joinTiles, splitIntoTiles } from './tiles.ts';

const picture = (width: number, height: number) => ({
  width,
  height,
  paint: () => createPlainRaster(width, height, [10, 20, 30]),
});

describe('splitIntoTiles', () => {
  it.each([
    ['sd-upscale/kinds', 64, 8, [0]],
    ['sd-upscale/kinds', 128, 16, [0, 32, 64]],
    ['sd-upscale/kinds', 192, 32, [0, 32, 64, 96, 128]],
    ['outpainting/kinds', 128, 8, [0, 32, 64]],
  ])('cuts as the recording %s: %d pixels, %d overlapping', (_, side, overlap, offsets) => {
    const { tiles } = splitIntoTiles(picture(side, 64), { width: 64, height: 64, overlap });
    expect(tiles.map(({ x }) => x)).toEqual(offsets);
  });

  it('refuses tiles that are nothing but overlap', () => {
    const size = { width: 64, height: 64, overlap: 64 };
    expect(() => splitIntoTiles(picture(128, 128), size)).toThrow('division by zero');
  });
});

describe('joinTiles', () => {
  it('makes the same picture of tiles that nobody changed', () => {
    const grid = splitIntoTiles(picture(100, 90), { width: 64, height: 64, overlap: 16 });
    const joined = joinTiles(
      grid,
      grid.tiles.map(({ paint }) => paint()),
    );
    expect(joined).toEqual(createPlainRaster(100, 90, [10, 20, 30]));
  });
});
