import type { Raster } from '@sdwebui/mock-server';

/** Makes a picture smaller by averaging, so that its longer side has at most `side` pixels; one that is small stays. */
export function toThumbnail(raster: Raster, side: number): Raster {
  const scale = Math.min(1, side / Math.max(raster.width, raster.height));
  if (scale === 1) return raster;
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const rows = span(y, height, raster.height);
    for (let x = 0; x < width; x++) {
      const columns = span(x, width, raster.width);
      for (let channel = 0; channel < 4; channel++) {
        data[(y * width + x) * 4 + channel] = average(raster, rows, columns, channel);
      }
    }
  }
  return { width, height, data };
}

type Span = { from: number; to: number };

/** Which pixels of the larger side one pixel of the smaller side stands for. */
function span(at: number, small: number, large: number): Span {
  return { from: Math.floor((at * large) / small), to: Math.ceil(((at + 1) * large) / small) };
}

function average({ width, data }: Raster, rows: Span, columns: Span, channel: number): number {
  let sum = 0;
  for (let y = rows.from; y < rows.to; y++) {
    for (let x = columns.from; x < columns.to; x++) sum += data[(y * width + x) * 4 + channel] as number;
  }
  return sum / ((rows.to - rows.from) * (columns.to - columns.from));
}
