import type { Clay } from '../clay.ts';
import { black, mixColours } from '../colour.ts';
import { ellipse, type FigureBuilder, limb } from './figure-parts.ts';

/** A tree on a mound. */
export const tree: FigureBuilder = (palette, random) => {
  const bark = mixColours(palette.near, [90, 60, 40], 0.3);
  const leaf = mixColours(palette.near, palette.accent, 0.35);
  const bodies: Clay[] = [
    {
      parts: [ellipse(0, 0.28, 1.3, 0.3)],
      colour: mixColours(palette.near, palette.far, 0.1),
      lit: mixColours(palette.near, palette.far, 0.5),
      bevel: 0.15,
    },
    {
      parts: [
        limb(-0.02, 0.03, 0.01, -0.4, 0.055, 0.035),
        limb(0.01, -0.36, -0.19, -0.62, 0.032, 0.014),
        limb(0.01, -0.38, 0.2, -0.66, 0.032, 0.014),
        limb(0.01, -0.4, 0.02, -0.72, 0.03, 0.012),
        limb(-0.02, 0.03, -0.12, 0.05, 0.03, 0.006),
        limb(0, 0.03, 0.11, 0.05, 0.03, 0.006),
      ],
      colour: bark,
      lit: mixColours(bark, palette.light, 0.5),
      blend: 0.05,
    },
  ];
  for (let depth = 0; depth < 4; depth++) {
    const parts = Array.from({ length: 15 }, () => {
      const x = random.between(-1, 1);
      const y = random.between(-1, 1);
      const inside = 1 / Math.max(1, Math.sqrt(x * x + y * y) * 1.02);
      const radius = random.between(0.045, 0.095) * (1.1 - depth * 0.16);
      return ellipse(x * inside * 0.27, -0.7 + y * inside * 0.2 - depth * 0.015, radius, radius * 0.8);
    });
    const colour = mixColours(leaf, palette.accent, depth * 0.15);
    bodies.push({
      parts,
      colour: mixColours(colour, black, 0.25 - depth * 0.04),
      lit: mixColours(colour, palette.light, 0.25 + depth * 0.07),
      blend: 0.02,
      bevel: 0.07,
    });
  }
  return bodies;
};
