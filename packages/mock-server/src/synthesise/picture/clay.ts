import type { Canvas } from './canvas.ts';
import { type CoarseField, createCoarseField, readCoarseRow } from './coarse-field.ts';
import { type Colour, clamp01 } from './colour.ts';

/** A piece of a figure; lengths are shares of the figure's height, y grows downwards, the foot is at (0, 0). */
export type Part =
  | { kind: 'ellipse'; x: number; y: number; rx: number; ry: number }
  | {
      kind: 'limb';
      from: readonly [number, number];
      to: readonly [number, number];
      width: number;
      end?: number;
    }
  /** Convex, its points clockwise as seen. */
  | { kind: 'plate'; points: readonly (readonly [number, number])[] };

/** Parts that melt into one body of one colour. */
export type Clay = {
  parts: readonly Part[];
  colour: Colour;
  /** Colour of the side towards the light. */
  lit: Colour;
  /** How softly parts join. @default 0.03 */
  blend?: number;
  /** Width of the rounded edge. @default 0.06 */
  bevel?: number;
};

/** Where a figure stands, in pixels. */
export type Place = { x: number; y: number; size: number; flip: boolean };

const none = 9;
const defaultBlend = 0.03;

/** Paints one body with rounded edges, lit from the upper left or, flipped, from the upper right. */
export function paintClay(canvas: Canvas, clay: Clay, place: Place): void {
  const { width, data } = canvas;
  const { colour, lit } = clay;
  const box = boundingBox(canvas, clay.parts, place, clay.blend ?? defaultBlend);
  if (box === undefined) return;
  const { distances, lights } = modelClay(clay, place, box);
  const distance = new Float32Array(box.width);
  const light = new Float32Array(box.width);
  for (let row = 0; row < box.height; row++) {
    readCoarseRow(distances, row, distance);
    readCoarseRow(lights, row, light);
    let o = ((box.top + row) * width + box.left) * 4;
    for (let column = 0; column < box.width; column++, o += 4) {
      const share = Math.min(1, 0.5 - (distance[column] as number) * place.size);
      if (share <= 0) continue;
      const t = light[column] as number;
      const red = data[o] as number;
      const green = data[o + 1] as number;
      const blue = data[o + 2] as number;
      data[o] = red + (colour[0] + (lit[0] - colour[0]) * t - red) * share;
      data[o + 1] = green + (colour[1] + (lit[1] - colour[1]) * t - green) * share;
      data[o + 2] = blue + (colour[2] + (lit[2] - colour[2]) * t - blue) * share;
    }
  }
}

type Box = { left: number; top: number; width: number; height: number };

/** Signed distances to the body and the light on it, both on a coarse grid over the box. */
function modelClay({ parts, blend = defaultBlend, bevel = 0.06 }: Clay, place: Place, box: Box) {
  const distances = createCoarseField(box.width, box.height, place.size, 110);
  const lights = createCoarseField(box.width, box.height, place.size, 110);
  const { columns, rows, step, grid } = distances;
  const side = place.flip ? -1 : 1;
  grid.fill(none);
  for (const part of parts) joinPart(distances, part, blend, place, box);
  const slope = (0.31 * place.size) / step;
  for (let row = 0, i = 0; row < rows; row++) {
    const up = row > 0 ? columns : 0;
    const down = row < rows - 1 ? columns : 0;
    for (let column = 0; column < columns; column++, i++) {
      const left = column > 0 ? 1 : 0;
      const right = column < columns - 1 ? 1 : 0;
      // 1 at the edge, 0 where the body is flat; the powers make the edge round.
      const edge = clamp01(1 + (grid[i] as number) / bevel);
      const across = ((grid[i + right] as number) - (grid[i - left] as number)) * side;
      const along = (grid[i + down] as number) - (grid[i - up] as number);
      lights.grid[i] = clamp01(0.3 - (across + along) * slope * edge * 0.7 + edge * edge * edge * 0.25);
    }
  }
  return { distances, lights };
}

function boundingBox(
  { width, height }: Canvas,
  parts: readonly Part[],
  place: Place,
  blend: number,
): Box | undefined {
  const extents = parts.map(extentOf);
  const margin = blend * place.size + 2;
  const low = Math.min(...extents.map((e) => e.left)) * place.size;
  const high = Math.max(...extents.map((e) => e.right)) * place.size;
  const left = Math.max(0, Math.floor(place.x + (place.flip ? -high : low) - margin));
  const right = Math.min(width, Math.ceil(place.x + (place.flip ? -low : high) + margin));
  const top = Math.max(0, Math.floor(place.y + Math.min(...extents.map((e) => e.top)) * place.size - margin));
  const bottom = Math.min(
    height,
    Math.ceil(place.y + Math.max(...extents.map((e) => e.bottom)) * place.size + margin),
  );
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}

function extentOf(part: Part): { left: number; right: number; top: number; bottom: number } {
  if (part.kind === 'ellipse') {
    const { x, y, rx, ry } = part;
    return { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry };
  }
  const points = part.kind === 'plate' ? part.points : [part.from, part.to];
  const reach = part.kind === 'plate' ? 0 : Math.max(part.width, part.end ?? part.width);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs) - reach,
    right: Math.max(...xs) + reach,
    top: Math.min(...ys) - reach,
    bottom: Math.max(...ys) + reach,
  };
}

/** Joins one part to the distances so far, as far around as it can change anything. */
function joinPart(
  { columns, rows, step, grid }: CoarseField,
  part: Part,
  blend: number,
  place: Place,
  box: Box,
) {
  const { size, flip } = place;
  const side = flip ? -1 : 1;
  const extent = extentOf(part);
  const margin = blend * size + step * 3;
  const low = flip ? -extent.right : extent.left;
  const high = flip ? -extent.left : extent.right;
  const firstColumn = Math.max(0, Math.floor((place.x + low * size - margin - box.left) / step));
  const lastColumn = Math.min(columns - 1, Math.ceil((place.x + high * size + margin - box.left) / step));
  const firstRow = Math.max(0, Math.floor((place.y + extent.top * size - margin - box.top) / step));
  const lastRow = Math.min(rows - 1, Math.ceil((place.y + extent.bottom * size + margin - box.top) / step));
  for (let row = firstRow; row <= lastRow; row++) {
    const v = (box.top + row * step + 0.5 - place.y) / size;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const u = ((box.left + column * step + 0.5 - place.x) / size) * side;
      const i = row * columns + column;
      const joined = grid[i] as number;
      const distance = distanceToPart(part, u, v);
      if (distance >= joined + blend) continue;
      const h = clamp01(0.5 + (0.5 * (distance - joined)) / blend);
      grid[i] = distance + (joined - distance) * h - blend * h * (1 - h);
    }
  }
}

function distanceToPart(part: Part, u: number, v: number): number {
  if (part.kind === 'ellipse') {
    const x = (u - part.x) / part.rx;
    const y = (v - part.y) / part.ry;
    return (Math.sqrt(x * x + y * y) - 1) * Math.min(part.rx, part.ry);
  }
  if (part.kind === 'limb') {
    const [ax, ay] = part.from;
    const dx = part.to[0] - ax;
    const dy = part.to[1] - ay;
    const along = clamp01(((u - ax) * dx + (v - ay) * dy) / (dx * dx + dy * dy));
    const offX = u - ax - dx * along;
    const offY = v - ay - dy * along;
    return (
      Math.sqrt(offX * offX + offY * offY) - (part.width + ((part.end ?? part.width) - part.width) * along)
    );
  }
  let farthest = -none;
  let [px, py] = part.points[part.points.length - 1] ?? [0, 0];
  for (const [x, y] of part.points) {
    const dx = x - px;
    const dy = y - py;
    const outside = ((u - px) * dy - (v - py) * dx) / Math.sqrt(dx * dx + dy * dy);
    if (outside > farthest) farthest = outside;
    px = x;
    py = y;
  }
  return farthest;
}
