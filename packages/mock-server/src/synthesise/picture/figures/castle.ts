import type { Clay } from '../clay.ts';
import { mixColours } from '../colour.ts';
import { ellipse, type FigureBuilder, plate } from './figure-parts.ts';

/** Towers on a rock, their windows lit. */
export const castle: FigureBuilder = (palette, random) => {
  const stone = mixColours(palette.near, palette.far, 0.35);
  const lit = mixColours(palette.far, palette.light, 0.5);
  const roof = mixColours(palette.near, palette.accent, 0.3);
  const lamp = mixColours(palette.light, [255, 200, 110], 0.6);
  const bodies: Clay[] = [
    {
      parts: [ellipse(0, 0.27, 0.6, 0.32), ellipse(-0.45, 0.3, 0.4, 0.22), ellipse(0.5, 0.32, 0.4, 0.22)],
      colour: mixColours(palette.near, palette.far, 0.12),
      lit: mixColours(palette.near, palette.far, 0.6),
      blend: 0.1,
      bevel: 0.16,
    },
    {
      parts: [plate([-0.34, -0.22], [0.34, -0.22], [0.36, 0.08], [-0.36, 0.08])],
      colour: stone,
      lit,
      bevel: 0.05,
    },
  ];
  const towers: [number, number, number][] = [
    [0.02, 0.085, random.between(0.62, 0.74)],
    [-0.19, 0.065, random.between(0.4, 0.56)],
    [0.22, 0.06, random.between(0.4, 0.6)],
    [-0.35, 0.06, random.between(0.26, 0.38)],
    [0.36, 0.055, random.between(0.26, 0.4)],
  ];
  for (const [x, half, tall] of towers) {
    bodies.push(
      {
        parts: [plate([x - half, -tall], [x + half, -tall], [x + half, 0.05], [x - half, 0.05])],
        colour: stone,
        lit,
        bevel: 0.05,
      },
      {
        parts: [plate([x, -tall - half * 3.1], [x + half * 1.3, -tall], [x - half * 1.3, -tall])],
        colour: roof,
        lit: mixColours(roof, palette.light, 0.45),
        bevel: 0.06,
      },
    );
    for (let y = -tall + 0.07; y < -0.05; y += 0.13) {
      if (random.chance(0.7))
        bodies.push({ parts: [ellipse(x, y, 0.011, 0.019)], colour: lamp, lit: lamp, blend: 0.001 });
    }
  }
  return bodies;
};
