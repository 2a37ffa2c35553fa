import { black, type Colour, mixColours, white } from '../colour.ts';
import { ellipse, type FigureBuilder, limb, plate } from './figure-parts.ts';

/** An astronaut beside a flag. */
export const astronaut: FigureBuilder = (palette, random) => {
  const suit: Colour = [196, 200, 210];
  const stripe = mixColours(palette.accent, [230, 60, 50], 0.4);
  const wave = random.between(-0.03, 0.03);
  const grey: Colour = [120, 124, 134];
  return [
    { parts: [limb(0.42, 0.02, 0.42, -1.2, 0.011)], colour: grey, lit: white, blend: 0.001, bevel: 0.01 },
    {
      parts: [plate([0.43, -1.2], [0.86, -1.17 + wave], [0.86, -0.9 + wave], [0.43, -0.92])],
      colour: mixColours(stripe, black, 0.25),
      lit: stripe,
      bevel: 0.25,
    },
    {
      parts: [plate([0.43, -1.1], [0.86, -1.07 + wave], [0.86, -0.99 + wave], [0.43, -1.01])],
      colour: [210, 212, 220],
      lit: white,
      bevel: 0.08,
    },
    {
      parts: [limb(-0.15, -0.7, -0.15, -0.48, 0.09)],
      colour: mixColours(grey, black, 0.3),
      lit: grey,
      bevel: 0.05,
    },
    {
      parts: [
        limb(-0.06, -0.38, -0.11, -0.07, 0.085, 0.07),
        limb(0.07, -0.38, 0.12, -0.07, 0.085, 0.07),
        limb(-0.11, -0.035, -0.06, -0.03, 0.06, 0.05),
        limb(0.12, -0.035, 0.18, -0.03, 0.06, 0.05),
        ellipse(0, -0.54, 0.16, 0.2),
        limb(-0.12, -0.64, -0.22, -0.42, 0.065, 0.055),
        limb(0.12, -0.66, 0.28, -0.6, 0.065, 0.055),
        limb(0.28, -0.6, 0.41, -0.72, 0.055, 0.05),
      ],
      colour: mixColours(suit, black, 0.35),
      lit: white,
      blend: 0.03,
      bevel: 0.08,
    },
    {
      parts: [ellipse(0, -0.85, 0.145, 0.14)],
      colour: mixColours(suit, black, 0.25),
      lit: white,
      bevel: 0.1,
    },
    {
      parts: [ellipse(0.035, -0.85, 0.095, 0.085)],
      colour: [26, 24, 34],
      lit: mixColours(palette.accent, [255, 190, 90], 0.6),
      bevel: 0.045,
    },
    { parts: [limb(-0.005, -0.88, 0.02, -0.9, 0.012)], colour: white, lit: white, blend: 0.001, bevel: 0.01 },
    {
      parts: [plate([-0.07, -0.58], [0.07, -0.58], [0.07, -0.49], [-0.07, -0.49])],
      colour: grey,
      lit: suit,
      bevel: 0.02,
    },
    { parts: [ellipse(0.03, -0.535, 0.016, 0.016)], colour: stripe, lit: stripe, blend: 0.001 },
  ];
};
