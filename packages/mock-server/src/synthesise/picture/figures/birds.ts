import type { Clay } from '../clay.ts';
import { mixColours } from '../colour.ts';
import { type FigureBuilder, limb } from './figure-parts.ts';

/** Birds on the wing, from near to far. */
export const birds: FigureBuilder = (palette, random) =>
  Array.from({ length: 7 }, (): Clay => {
    const x = random.between(-0.9, 0.9);
    const y = random.between(-1, -0.1);
    const span = random.between(0.06, 0.17);
    const lift = span * random.between(0.2, 0.55);
    const colour = mixColours(palette.near, palette.zenith, 0.3);
    return {
      parts: [
        limb(x, y, x - span * 0.5, y - lift, 0.009, 0.008),
        limb(x - span * 0.5, y - lift, x - span, y - lift * 0.55, 0.008, 0.002),
        limb(x, y, x + span * 0.5, y - lift, 0.009, 0.008),
        limb(x + span * 0.5, y - lift, x + span, y - lift * 0.55, 0.008, 0.002),
      ],
      colour,
      lit: colour,
      blend: 0.004,
    };
  });
