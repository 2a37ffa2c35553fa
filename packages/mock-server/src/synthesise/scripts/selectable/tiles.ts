import { pythonError } from '../../../dialect/server-failure.ts';
import { once } from '../../generation/once.ts';
import { createRaster, type Raster } from '../../picture/codecs.ts';
import { copyRaster, cropRaster } from '../../picture/resize-raster.ts';

/** A part of a picture that is processed by itself. */
export type Tile = { x: number; y: number; width: number; height: number; paint: () => Raster };

/** A picture cut into tiles of one size that overlap each other, row by row. */
export type TileGrid = { tiles: Tile[]; width: number; height: number; overlap: number };

export type TileSize = { width: number; height: number; overlap: number };

/**
 * Cuts a picture into as few tiles as overlap by at least `overlap` pixels, evenly spread (`sd-upscale/kinds`).
 *
 * @throws ServerFailure where tiles are as small as their overlap
 */
export function splitIntoTiles(
  picture: { width: number; height: number; paint: () => Raster },
  { width: tileWidth, height: tileHeight, overlap }: TileSize,
): TileGrid {
  const { width, height } = picture;
  const columns = offsets(width, tileWidth, overlap);
  const rows = offsets(height, tileHeight, overlap);
  const tiles = rows.flatMap((y) =>
    columns.map((x) => ({
      x,
      y,
      width: tileWidth,
      height: tileHeight,
      paint: once(() => cropRaster(picture.paint(), x, y, tileWidth, tileHeight)),
    })),
  );
  return { tiles, width, height, overlap };
}

function offsets(size: number, tile: number, overlap: number): number[] {
  if (tile === overlap) throw pythonError('ZeroDivisionError', 'division by zero');
  const count = Math.max(0, Math.ceil((size - overlap) / (tile - overlap)));
  const step = count > 1 ? (size - tile) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => {
    const offset = Math.trunc(index * step);
    return offset + tile >= size ? size - tile : offset;
  });
}

/** Puts processed tiles together again; each fades in over the one to its left and the one above. */
export function joinTiles({ width, height, overlap, tiles }: TileGrid, painted: readonly Raster[]): Raster {
  const joined = createRaster(width, height);
  tiles.forEach((tile, index) => {
    const raster = painted[index];
    if (raster) fadeIn(joined, raster, tile, overlap);
  });
  return opaque(joined);
}

function fadeIn(target: Raster, source: Raster, { x: left, y: top }: Tile, overlap: number): void {
  for (let y = Math.max(0, -top); y < Math.min(source.height, target.height - top); y++) {
    const down = top > 0 && y < overlap ? y / overlap : 1;
    for (let x = Math.max(0, -left); x < Math.min(source.width, target.width - left); x++) {
      const share = left > 0 && x < overlap ? (down * x) / overlap : down;
      const from = (y * source.width + x) * 4;
      const to = ((y + top) * target.width + x + left) * 4;
      for (let c = 0; c < 4; c++) {
        const below = target.data[to + c] as number;
        target.data[to + c] = below + ((source.data[from + c] as number) - below) * share;
      }
    }
  }
}

function opaque(raster: Raster): Raster {
  const result = copyRaster(raster);
  for (let o = 3; o < result.data.length; o += 4) result.data[o] = 255;
  return result;
}
