import type { Mask } from './mask.ts';
import { clipRect, type Rect } from './rect.ts';

/** A place on the picture, in its pixels, and how far the brush reaches around it. */
export type Dab = { x: number; y: number; radius: number };

/** The pixels that a stroke from one dab to the next may touch. */
export function strokeBounds(from: Dab, to: Dab, size: { width: number; height: number }): Rect {
  return clipRect(
    {
      left: Math.floor(Math.min(from.x - from.radius, to.x - to.radius)),
      top: Math.floor(Math.min(from.y - from.radius, to.y - to.radius)),
      right: Math.ceil(Math.max(from.x + from.radius, to.x + to.radius)) + 1,
      bottom: Math.ceil(Math.max(from.y + from.radius, to.y + to.radius)) + 1,
    },
    size,
  );
}

/**
 * Sets every pixel whose centre a round brush covers on its way, its radius changing evenly. Edges are hard: the server
 * blurs a mask by its own setting.
 *
 * @returns how many pixels changed
 */
export function paintStroke(mask: Mask, from: Dab, to: Dab, value: number): number {
  let changed = 0;
  const { left, top, right, bottom } = strokeBounds(from, to, mask);
  const way = { x: to.x - from.x, y: to.y - from.y };
  const lengthSquared = way.x * way.x + way.y * way.y;
  const growth = to.radius - from.radius;
  for (let row = top; row < bottom; row += 1) {
    const y = row + 0.5 - from.y;
    const start = row * mask.width;
    for (let column = left; column < right; column += 1) {
      const x = column + 0.5 - from.x;
      const along =
        lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (x * way.x + y * way.y) / lengthSquared));
      const aside = x - along * way.x;
      const above = y - along * way.y;
      const radius = from.radius + along * growth;
      if (aside * aside + above * above > radius * radius || mask.pixels[start + column] === value) continue;
      mask.pixels[start + column] = value;
      changed += 1;
    }
  }
  return changed;
}
