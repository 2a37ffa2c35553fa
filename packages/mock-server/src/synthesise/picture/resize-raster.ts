import { createRaster, type Raster } from './codecs.ts';

export type ResampleFilter = 'nearest' | 'box' | 'bilinear' | 'lanczos';

/** For each pixel of the result: the first source pixel and the weights of it and its followers. */
type Taps = { starts: Int32Array; weights: Float64Array; width: number };

/**
 * Scales a picture. `bilinear` and `lanczos` widen when they shrink, so that no detail flickers.
 *
 * @throws RangeError when a side is less than one pixel.
 */
export function resizeRaster(
  raster: Raster,
  width: number,
  height: number,
  filter: ResampleFilter = 'lanczos',
): Raster {
  if (width < 1 || height < 1)
    throw new RangeError(`A picture cannot be ${width}x${height}; give both sides at least 1.`);
  if (raster.width === width && raster.height === height) return copyRaster(raster);
  if (filter === 'nearest') return resizeNearest(raster, width, height);
  const columns = createTaps(raster.width, width, filter);
  const rows = createTaps(raster.height, height, filter);
  return scaleRows(scaleColumns(raster, width, columns), raster.height, width, height, rows);
}

/** The part of a picture that begins at (left, top); what lies outside of it comes out as black, transparent pixels. */
export function cropRaster(raster: Raster, left: number, top: number, width: number, height: number): Raster {
  const crop = createRaster(width, height);
  pasteRaster(crop, raster, -left, -top);
  return crop;
}

/** Copies `source` into `target` with its corner at (left, top); what juts out is cut. */
export function pasteRaster(target: Raster, source: Raster, left: number, top: number): void {
  const from = Math.max(0, -left);
  const to = Math.min(source.width, target.width - left);
  if (to <= from) return;
  for (let y = Math.max(0, -top); y < Math.min(source.height, target.height - top); y++) {
    const row = source.data.subarray((y * source.width + from) * 4, (y * source.width + to) * 4);
    target.data.set(row, ((y + top) * target.width + left + from) * 4);
  }
}

export function copyRaster({ width, height, data }: Raster): Raster {
  return { width, height, data: data.slice() };
}

function resizeNearest(raster: Raster, width: number, height: number): Raster {
  const result = createRaster(width, height);
  const columns = Int32Array.from({ length: width }, (_, x) =>
    nearestIndex(x, raster.width / width, raster.width),
  );
  for (let y = 0, o = 0; y < height; y++) {
    const row = nearestIndex(y, raster.height / height, raster.height) * raster.width;
    for (let x = 0; x < width; x++, o += 4) {
      const from = (row + (columns[x] as number)) * 4;
      for (let c = 0; c < 4; c++) result.data[o + c] = raster.data[from + c] as number;
    }
  }
  return result;
}

function nearestIndex(position: number, scale: number, size: number): number {
  return Math.min(size - 1, Math.floor((position + 0.5) * scale));
}

const supports = { box: 0.5, bilinear: 1, lanczos: 3 };

function createTaps(from: number, to: number, filter: keyof typeof supports): Taps {
  const scale = from / to;
  const stretch = Math.max(1, scale);
  const support = supports[filter] * stretch;
  const width = Math.ceil(support) * 2 + 1;
  const starts = new Int32Array(to);
  const weights = new Float64Array(to * width);
  const kernel = kernels[filter];
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * scale;
    const start = Math.max(0, Math.floor(centre - support + 0.5));
    const end = Math.min(from, Math.floor(centre + support + 0.5));
    starts[i] = start;
    let sum = 0;
    for (let j = start; j < Math.max(end, start + 1); j++) {
      const weight = kernel((j + 0.5 - centre) / stretch);
      weights[i * width + j - start] = weight;
      sum += weight;
    }
    for (let k = 0; k < width; k++) weights[i * width + k] = (weights[i * width + k] as number) / sum;
  }
  return { starts, weights, width };
}

const kernels = {
  box: (t: number) => (t > -0.5 && t <= 0.5 ? 1 : 0),
  bilinear: (t: number) => Math.max(0, 1 - Math.abs(t)),
  lanczos: (t: number) => (Math.abs(t) < 3 ? sinc(t) * sinc(t / 3) : 0),
};

/**
 * sin(pi t) / (pi t) for |t| <= 3, by the sine's series around the nearest whole number: `Math.sin` may differ
 * between engines in the last bit, arithmetic may not.
 */
function sinc(t: number): number {
  const nearest = Math.round(t);
  const rest = t - nearest;
  const angle = Math.PI * rest;
  const square = angle * angle;
  const sine =
    angle *
    (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - (square / 72) * (1 - square / 110)))));
  if (t === 0) return 1;
  return ((nearest & 1) === 0 ? sine : -sine) / (Math.PI * t);
}

function scaleColumns({ width: from, height, data }: Raster, width: number, taps: Taps): Float32Array {
  const scaled = new Float32Array(width * height * 4);
  for (let y = 0, o = 0; y < height; y++) {
    const row = y * from;
    for (let x = 0; x < width; x++, o += 4) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      const start = taps.starts[x] as number;
      const count = Math.min(taps.width, from - start);
      for (let k = 0, i = (row + start) * 4, w = x * taps.width; k < count; k++, i += 4, w++) {
        const weight = taps.weights[w] as number;
        red += weight * (data[i] as number);
        green += weight * (data[i + 1] as number);
        blue += weight * (data[i + 2] as number);
        alpha += weight * (data[i + 3] as number);
      }
      scaled[o] = red;
      scaled[o + 1] = green;
      scaled[o + 2] = blue;
      scaled[o + 3] = alpha;
    }
  }
  return scaled;
}

function scaleRows(columns: Float32Array, from: number, width: number, height: number, taps: Taps): Raster {
  const result = createRaster(width, height);
  const stride = width * 4;
  const line = new Float64Array(stride);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    const start = taps.starts[y] as number;
    const count = Math.min(taps.width, from - start);
    for (let k = 0; k < count; k++) {
      const weight = taps.weights[y * taps.width + k] as number;
      if (weight === 0) continue;
      const row = (start + k) * stride;
      for (let i = 0; i < stride; i++) line[i] = (line[i] as number) + weight * (columns[row + i] as number);
    }
    result.data.set(line, y * stride);
  }
  return result;
}
