import type { Canvas } from './canvas.ts';
import { mixColours } from './colour.ts';
import type { Scene } from './scene.ts';
import { hashText, type SeededRandom } from './seeded-random.ts';

type Tower = { left: number; right: number; top: number; windowSeed: number; lit: number };

const layerCount = 4;

/** Towers in four depths, the near ones dark with lit windows. */
export function paintSkyline(canvas: Canvas, scene: Scene): void {
  const layers = Array.from({ length: layerCount }, (_, index) => {
    const depth = index / (layerCount - 1);
    return { depth, towers: raiseTowers(canvas, scene, depth, scene.random.fork(`towers ${index}`)) };
  });
  layers.forEach(({ depth, towers }, index) => {
    const nearer = layers.slice(index + 1).flatMap((layer) => layer.towers);
    const bottoms = findBottoms(canvas, nearer);
    for (const tower of towers) paintTower(canvas, scene, tower, depth, bottoms);
  });
}

/** For each column the row from which nearer towers hide everything. */
function findBottoms({ width, height }: Canvas, nearer: Tower[]): Float64Array {
  const bottoms = new Float64Array(width).fill(height);
  for (const { left, right, top } of nearer) {
    for (let x = Math.max(0, Math.ceil(left)); x + 1 <= Math.min(width, right); x++) {
      bottoms[x] = Math.min(bottoms[x] as number, Math.ceil(top) + 1);
    }
  }
  return bottoms;
}

function raiseTowers(
  { width, height, unit }: Canvas,
  { horizon, noise }: Scene,
  depth: number,
  random: SeededRandom,
): Tower[] {
  const towers: Tower[] = [];
  const base = random.between(0, 100);
  for (let x = -0.05 * unit * random.next(); x < width; ) {
    const wide = unit * random.between(0.03, 0.075) * (0.7 + 0.6 * depth);
    const crowd = noise.layered((x / unit) * 2 + base, depth * 40, 2);
    const tall = (0.1 + 0.62 * crowd * random.between(0.35, 1)) * (1 - 0.45 * depth);
    const top = height * (horizon + 0.2 * depth - tall + 0.08);
    const windowSeed = hashText(`${base} ${x}`);
    towers.push({ left: x, right: x + wide, top, windowSeed, lit: random.between(0.15, 0.6) });
    if (random.chance(0.22)) {
      const middle = x + wide / 2;
      const mast = unit * 0.003;
      towers.push({
        left: middle - mast,
        right: middle + mast,
        top: top - unit * random.between(0.03, 0.09),
        windowSeed,
        lit: 0,
      });
    }
    x += wide + (random.chance(0.25) ? unit * 0.02 * random.next() : 0);
  }
  return towers;
}

function paintTower(
  { width, height, data, unit }: Canvas,
  { palette, horizon }: Scene,
  tower: Tower,
  depth: number,
  bottoms: Float64Array,
): void {
  const wall = mixColours(mixColours(palette.far, palette.horizon, 0.35 * (1 - depth)), palette.near, depth);
  const air = mixColours(palette.horizon, wall, 0.3 + 0.6 * depth);
  const warmth = mixColours(palette.light, [255, 196, 110], 0.6);
  const lamp = mixColours(warmth, palette.accent, (tower.windowSeed & 7) / 20);
  const glow = palette.stars > 0.05 ? 0.25 + 0.65 * depth : 0.18 * depth;
  const pane = Math.max(2, unit * (0.0075 + 0.004 * depth));
  const storey = pane * 1.25;
  const from = Math.max(0, Math.floor(tower.left));
  const to = Math.min(width, Math.ceil(tower.right));
  const bottom = bottoms.subarray(from, to).reduce((most, end) => Math.max(most, end), 0);
  const hazeDepth = Math.max(1, (0.25 + horizon) * height - tower.top);
  for (let y = Math.max(0, Math.floor(tower.top)); y < bottom; y++) {
    const cover = Math.min(1, y + 1 - tower.top);
    const haze = Math.min(1, Math.max(0, (y - tower.top) / hazeDepth)) * (1 - depth * 0.75);
    const rowRed = wall[0] + (air[0] - wall[0]) * haze;
    const rowGreen = wall[1] + (air[1] - wall[1]) * haze;
    const rowBlue = wall[2] + (air[2] - wall[2]) * haze;
    const row = Math.floor((y - tower.top) / storey);
    const showsPanes = depth > 0.2 && row > 0 && y - tower.top - row * storey < storey * 0.6;
    for (let x = from, o = (y * width + from) * 4; x < to; x++, o += 4) {
      if (y >= (bottoms[x] as number)) continue;
      const share = cover * Math.min(1, x + 1 - tower.left, tower.right - x);
      if (share <= 0) continue;
      const inside = x - tower.left;
      const side = inside / (tower.right - tower.left);
      const sideLight = 1.08 - side * 0.22;
      let red = rowRed * sideLight;
      let green = rowGreen * sideLight;
      let blue = rowBlue * sideLight;
      if (showsPanes && side < 0.92) {
        const column = Math.floor(inside / pane);
        if (inside - column * pane > pane * 0.38 && isLit(tower, row, column)) {
          red += (lamp[0] - red) * glow;
          green += (lamp[1] - green) * glow;
          blue += (lamp[2] - blue) * glow;
        }
      }
      data[o] = (data[o] as number) + (red - (data[o] as number)) * share;
      data[o + 1] = (data[o + 1] as number) + (green - (data[o + 1] as number)) * share;
      data[o + 2] = (data[o + 2] as number) + (blue - (data[o + 2] as number)) * share;
    }
  }
}

function isLit({ windowSeed, lit }: Tower, row: number, column: number): boolean {
  const bits = Math.imul(
    windowSeed ^ Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca77),
    0xc2b2ae3d,
  );
  return ((bits ^ (bits >>> 15)) & 0xffff) < lit * 0x10000;
}
