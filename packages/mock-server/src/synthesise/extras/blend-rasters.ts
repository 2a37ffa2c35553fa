import { createRaster, type Raster } from '../picture/codecs.ts';

/** `b` laid over `a` with that visibility, 0 to 1; both have the same size. Rounds down, as the server does. */
export function blendRasters(a: Raster, b: Raster, visibility: number): Raster {
  const blended = createRaster(a.width, a.height);
  for (let i = 0; i < blended.data.length; i++) {
    const from = a.data[i] as number;
    blended.data[i] = Math.trunc(from + visibility * ((b.data[i] as number) - from));
  }
  return blended;
}
