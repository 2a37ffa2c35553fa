import { createRaster, type Raster } from './codecs.ts';
import { pasteRaster, type ResampleFilter, resizeRaster } from './resize-raster.ts';

/** As the API counts them: 0 just resize, 1 crop and resize, 2 resize and fill, 3 just resize (latent upscale). */
export type ResizeMode = 0 | 1 | 2 | 3;

/** Brings a picture to width x height; what differs in shape is stretched, cropped or filled by the mode. */
export function fitRaster(
  raster: Raster,
  width: number,
  height: number,
  mode: ResizeMode,
  filter: ResampleFilter = 'lanczos',
): Raster {
  if (mode === 0 || mode === 3) return resizeRaster(raster, width, height, filter);
  const isWider = width * raster.height > raster.width * height;
  const fillsWidth = mode === 1 ? isWider : !isWider;
  const scaledWidth = fillsWidth ? width : Math.max(1, Math.floor((raster.width * height) / raster.height));
  const scaledHeight = fillsWidth ? Math.max(1, Math.floor((raster.height * width) / raster.width)) : height;
  const scaled = resizeRaster(raster, scaledWidth, scaledHeight, filter);
  const left = Math.floor(width / 2) - Math.floor(scaledWidth / 2);
  const top = Math.floor(height / 2) - Math.floor(scaledHeight / 2);
  return mode === 1 ? crop(scaled, left, top, width, height) : extendEdges(scaled, left, top, width, height);
}

function crop(scaled: Raster, left: number, top: number, width: number, height: number): Raster {
  const fitted = createRaster(width, height);
  pasteRaster(fitted, scaled, left, top);
  return fitted;
}

/** Repeats the outermost row or column over the bars, as the server does. */
function extendEdges(scaled: Raster, left: number, top: number, width: number, height: number): Raster {
  const fitted = createRaster(width, height);
  for (let y = 0, o = 0; y < height; y++) {
    const row = Math.min(scaled.height - 1, Math.max(0, y - top)) * scaled.width;
    for (let x = 0; x < width; x++, o += 4) {
      const from = (row + Math.min(scaled.width - 1, Math.max(0, x - left))) * 4;
      for (let c = 0; c < 4; c++) fitted.data[o + c] = scaled.data[from + c] as number;
    }
  }
  return fitted;
}
