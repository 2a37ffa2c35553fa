import type { Clay } from '../clay.ts';
import { black, mixColours, white } from '../colour.ts';
import { ellipse, type FigureBuilder, limb, plate } from './figure-parts.ts';

/** A cat that sits and looks out of the picture. */
export const cat: FigureBuilder = (palette, random) => {
  const fur = mixColours(palette.near, palette.accent, random.between(0, 0.3));
  const lit = mixColours(fur, palette.light, 0.65);
  const curl = random.between(0.26, 0.38);
  const eye = mixColours(palette.accent, [255, 230, 120], 0.5);
  const eyes = [-0.058, 0.058].flatMap((x): Clay[] => [
    { parts: [ellipse(x, -0.735, 0.03, 0.024)], colour: eye, lit: mixColours(eye, white, 0.5), blend: 0.001 },
    { parts: [ellipse(x, -0.735, 0.008, 0.022)], colour: black, lit: black, blend: 0.001 },
  ]);
  return [
    {
      parts: [
        limb(0.18, -0.06, curl, -0.04, 0.04),
        limb(curl, -0.04, curl + 0.07, -0.16, 0.04, 0.036),
        limb(curl + 0.07, -0.16, curl + 0.03, -0.27, 0.036, 0.028),
      ],
      colour: fur,
      lit,
      blend: 0.04,
    },
    {
      parts: [
        ellipse(0, -0.2, 0.2, 0.21),
        ellipse(0, -0.4, 0.14, 0.22),
        ellipse(-0.12, -0.1, 0.11, 0.11),
        ellipse(0.12, -0.1, 0.11, 0.11),
        ellipse(-0.055, -0.03, 0.05, 0.032),
        ellipse(0.055, -0.03, 0.05, 0.032),
      ],
      colour: fur,
      lit,
      blend: 0.07,
      bevel: 0.12,
    },
    {
      parts: [
        ellipse(0, -0.72, 0.15, 0.125),
        ellipse(0, -0.68, 0.1, 0.085),
        plate([-0.145, -0.94], [-0.03, -0.83], [-0.14, -0.74]),
        plate([0.145, -0.94], [0.14, -0.74], [0.03, -0.83]),
      ],
      colour: fur,
      lit,
      blend: 0.03,
      bevel: 0.08,
    },
    ...eyes,
    {
      parts: [ellipse(0, -0.685, 0.014, 0.01)],
      colour: mixColours(fur, [240, 140, 140], 0.6),
      lit: white,
      blend: 0.001,
    },
  ];
};
