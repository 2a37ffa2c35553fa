import { type Canvas, packPixel, pixelsOf } from './canvas.ts';
import { type CoarseField, createCoarseField, readCoarseRow } from './coarse-field.ts';
import { type Colour, mixColours, smoothstep } from './colour.ts';
import type { NoiseField } from './noise-field.ts';
import type { Scene } from './scene.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One range of hills; heights are shares of the picture's height. */
export type RidgeLayer = {
  base: number;
  rise: number;
  /** Hills a unit. */
  frequency: number;
  shape: 'crags' | 'hills' | 'dunes';
  /** 0 to 1: contrast of the lit and shaded slopes. */
  relief: number;
  /** 0 to 1: how much the foot of the range drowns in the colour of the air. */
  mist: number;
  snow: Colour | undefined;
  /** Height of the conifers on its crest; 0 for none. */
  trees: number;
  /** 0 to 1: how light the nearest range stays, 0 being the palette's darkest. @default 0 */
  fade?: number;
};

/** Paints `count` ranges; `describe` gets 0 for the farthest and 1 for the nearest. */
export function paintLayers(
  canvas: Canvas,
  scene: Scene,
  describe: (depth: number) => RidgeLayer,
  count: number,
): void {
  const { height } = canvas;
  const layers = Array.from({ length: count }, (_, index) => {
    const depth = count === 1 ? 1 : index / (count - 1);
    const layer = describe(depth);
    const random = scene.random.fork(`ridge ${index}`);
    return { depth, layer, tops: createCrest(canvas, scene.noise, layer, random) };
  });
  const relief = createRelief(canvas, scene, Math.min(...layers.map(({ tops }) => minimum(tops))));
  const bottoms = hideBehindNearer(
    layers.map(({ tops }) => tops),
    height,
  );
  layers.forEach(({ depth, layer, tops }, index) => {
    paintRange(canvas, scene, layer, depth, tops, bottoms[index] ?? tops, relief);
  });
}

/** Where each range ends: at the crest of whatever stands before it, or at the bottom of the picture. */
function hideBehindNearer(crests: Float64Array[], height: number): Float64Array[] {
  const bottoms: Float64Array[] = [];
  let bottom = new Float64Array(crests[0]?.length ?? 0).fill(height);
  for (const crest of crests.toReversed()) {
    bottoms.unshift(bottom);
    const before = bottom;
    bottom = before.map((end, x) => Math.min(end, (crest[x] as number) + 1));
  }
  return bottoms;
}

type Relief = { field: CoarseField; top: number };

/** How far each point of the land faces the light, from -1 to 1: the slope of one rough surface. */
function createRelief(
  { width, height, unit }: Canvas,
  { noise, body, ground }: Scene,
  highest: number,
): Relief {
  const top = Math.max(0, Math.min(height - 1, Math.floor(highest)));
  const field = createCoarseField(width, height - top, unit, 190);
  const { columns, rows, step, grid } = field;
  const isSmooth = ground === 'lunar' || ground === 'desert';
  const side = (body?.x ?? 0.5) > 0.5 ? 1 : -1;
  const scale = step / unit;
  const heights = new Float32Array((columns + 1) * (rows + 1));
  for (let row = 0, i = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++, i++) {
      heights[i] = isSmooth
        ? noise.layered(column * scale * 3.2, (row * scale + top / unit) * 9, 4)
        : noise.ridged(column * scale * 4.5, (row * scale + top / unit) * 5.5, 4);
    }
  }
  const steepness = 0.042 / scale;
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      const at = row * (columns + 1) + column;
      const across = ((heights[at] as number) - (heights[at + 1] as number)) * side;
      const down = (heights[at + columns + 1] as number) - (heights[at] as number);
      grid[i] = (down * 1.1 + across) * steepness;
    }
  }
  return { field, top };
}

function createCrest(
  canvas: Canvas,
  noise: NoiseField,
  layer: RidgeLayer,
  random: SeededRandom,
): Float64Array {
  const { width, height, unit } = canvas;
  const offset = random.between(0, 100);
  const row = random.between(0, 100);
  const profile = {
    crags: (u: number) => noise.ridged(u, row, 5) * 0.75 + noise.layered(u * 0.6, row + 9, 2) * 0.5 - 0.12,
    hills: (u: number) => noise.layered(u, row, 4),
    dunes: (u: number) => noise.ridged(u, row, 1) * 0.8 + noise.layered(u * 0.7, row + 9, 2) * 0.4,
  }[layer.shape];
  const tops = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const u = ((x + 0.5 - width / 2) / unit) * layer.frequency + offset;
    tops[x] = (layer.base + layer.rise * (0.5 - profile(u)) * 2) * height;
  }
  if (layer.trees > 0) plantConifers(canvas, tops, layer.trees * unit * 0.75, random);
  return tops;
}

/** Raises the crest by conifers, thin at the tip and notched where a whorl of branches ends. */
function plantConifers({ width }: Canvas, tops: Float64Array, size: number, random: SeededRandom): void {
  const ground = tops.slice();
  const spacing = Math.max(1.5, size * 0.24);
  for (let x = -spacing; x < width + spacing; x += spacing * random.between(0.5, 1.5)) {
    const tall = size * random.between(0.35, 1);
    const spread = tall * random.between(0.17, 0.26);
    const foot = ground[Math.min(width - 1, Math.max(0, Math.round(x)))] as number;
    for (let column = Math.max(0, Math.ceil(x - spread)); column < Math.min(width, x + spread); column++) {
      const distance = Math.abs(column - x) / spread;
      const whorl = (distance * 5) % 1;
      const top = foot - tall * (1 - distance) * (0.8 + 0.2 * whorl);
      if (top < (tops[column] as number)) tops[column] = top;
    }
  }
}

function paintRange(
  canvas: Canvas,
  { palette, noise }: Scene,
  layer: RidgeLayer,
  depth: number,
  tops: Float64Array,
  bottoms: Float64Array,
  relief: Relief,
): void {
  const { width, height, data, unit } = canvas;
  const nearest = mixColours(palette.near, palette.far, layer.fade ?? 0);
  const body = mixColours(mixColours(palette.far, palette.horizon, 0.25 * (1 - depth)), nearest, depth);
  const air = mixColours(palette.horizon, body, 0.15 + depth * 0.5);
  const sunlit = mixColours(body, palette.light, 0.5);
  const first = Math.max(0, Math.floor(minimum(tops)));
  const last = Math.min(height, Math.ceil(maximum(bottoms)));
  const span = Math.max(1, 0.3 * height);
  const snowDepth = layer.rise * height;
  const snowLine =
    layer.snow === undefined
      ? undefined
      : Float64Array.from(tops, (top, x) => {
          const jag = noise.layered((x / unit) * 9 + 5, depth * 30, 3);
          return (
            top +
            snowDepth *
              (jag * 1.3 - 0.25) *
              Math.max(0, 1.4 - (top - (layer.base - layer.rise) * height) / snowDepth)
          );
        });
  const snow = layer.snow;
  const shades = new Float32Array(width);
  const pixels = pixelsOf(canvas);
  for (let y = first; y < last; y++) {
    readCoarseRow(relief.field, y - relief.top, shades);
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const top = tops[x] as number;
      const cover = y + 1 - top;
      if (cover <= 0 || y >= (bottoms[x] as number)) continue;
      let shade = (shades[x] as number) * layer.relief;
      const mist = Math.min(1, (y - top) / span);
      const haze = mist * (2 - mist) * layer.mist;
      let red = body[0];
      let green = body[1];
      let blue = body[2];
      if (snow !== undefined && snowLine !== undefined) {
        const share = smoothstep(2, -2, ((y - (snowLine[x] as number)) / unit) * 200 - shade * 9) * 0.85;
        red += (snow[0] - red) * share;
        green += (snow[1] - green) * share;
        blue += (snow[2] - blue) * share;
      }
      if (shade > 0) {
        if (shade > 1) shade = 1;
        red += (sunlit[0] - red) * shade;
        green += (sunlit[1] - green) * shade;
        blue += (sunlit[2] - blue) * shade;
      } else {
        const dark = shade < -0.8 ? 0.5 : 1 + shade * 0.62;
        red *= dark;
        green *= dark;
        blue *= dark;
      }
      red += (air[0] - red) * haze;
      green += (air[1] - green) * haze;
      blue += (air[2] - blue) * haze;
      if (cover < 1) {
        const o = i * 4;
        red = (data[o] as number) + (red - (data[o] as number)) * cover;
        green = (data[o + 1] as number) + (green - (data[o + 1] as number)) * cover;
        blue = (data[o + 2] as number) + (blue - (data[o + 2] as number)) * cover;
      }
      pixels[i] = packPixel(red, green, blue);
    }
  }
}

function minimum(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function maximum(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
