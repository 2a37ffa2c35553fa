import type { Clay, Part } from '../clay.ts';
import type { Palette } from '../palettes.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Builds a figure of height 1 out of bodies, the hindmost first. */
export type FigureBuilder = (palette: Palette, random: SeededRandom) => Clay[];

export const ellipse = (x: number, y: number, rx: number, ry: number): Part => ({
  kind: 'ellipse',
  x,
  y,
  rx,
  ry,
});
export const limb = (x1: number, y1: number, x2: number, y2: number, width: number, end = width): Part => ({
  kind: 'limb',
  from: [x1, y1],
  to: [x2, y2],
  width,
  end,
});
export const plate = (...points: [number, number][]): Part => ({ kind: 'plate', points });
