import { mixColours } from '../colour.ts';
import { type FigureBuilder, limb, plate } from './figure-parts.ts';

/** A boat under two sails. */
export const sailboat: FigureBuilder = (palette) => {
  const hull = mixColours(palette.near, palette.accent, 0.25);
  const sail = mixColours(palette.light, palette.accent, 0.12);
  return [
    { parts: [limb(0, -0.1, 0, -0.97, 0.01)], colour: hull, lit: hull, blend: 0.001 },
    {
      parts: [plate([-0.02, -0.95], [-0.02, -0.17], [-0.4, -0.17])],
      colour: mixColours(sail, palette.far, 0.45),
      lit: sail,
      bevel: 0.3,
    },
    {
      parts: [plate([0.02, -0.86], [0.33, -0.15], [0.02, -0.19])],
      colour: mixColours(sail, palette.far, 0.3),
      lit: sail,
      bevel: 0.3,
    },
    {
      parts: [plate([-0.42, -0.13], [0.42, -0.13], [0.26, 0.02], [-0.3, 0.02])],
      colour: hull,
      lit: mixColours(hull, palette.light, 0.4),
      bevel: 0.05,
    },
  ];
};
