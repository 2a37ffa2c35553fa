import type { Clay, Part } from '../clay.ts';
import { black, type Colour, mixColours } from '../colour.ts';
import type { Palette } from '../palettes.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { ellipse, type FigureBuilder, limb } from './figure-parts.ts';

const skins: readonly [Colour, ...Colour[]] = [
  [120, 74, 52],
  [168, 112, 80],
  [206, 152, 118],
  [232, 190, 160],
];

export const woman: FigureBuilder = (palette, random) =>
  bust(palette, random, random.pick(['long', 'bun', 'wavy']));

export const man: FigureBuilder = (palette, random) => bust(palette, random, 'short');

/** A head and shoulders without a face, as on a poster. */
function bust(palette: Palette, random: SeededRandom, style: 'long' | 'bun' | 'short' | 'wavy'): Clay[] {
  const skin = mixColours(random.pick(skins), palette.near, 0.45);
  const skinLit = mixColours(random.pick(skins), palette.light, 0.45);
  const hair = mixColours(palette.near, palette.accent, random.between(0.05, 0.35));
  const cloth = mixColours(palette.near, palette.far, random.between(0.1, 0.5));
  const turn = random.between(-0.025, 0.025);
  const back: Part[] = [ellipse(turn * -1, -0.73, 0.155, 0.175)];
  if (style === 'long')
    back.push(limb(-0.09, -0.72, -0.15, -0.36, 0.07, 0.05), limb(0.09, -0.72, 0.15, -0.36, 0.07, 0.05));
  if (style === 'wavy') {
    back.push(ellipse(-0.15, -0.6, 0.075, 0.11), ellipse(0.15, -0.6, 0.075, 0.11));
    back.push(ellipse(-0.17, -0.46, 0.07, 0.09), ellipse(0.17, -0.46, 0.07, 0.09));
  }
  if (style === 'bun') back.push(ellipse(turn * -3, -0.93, 0.075, 0.065));
  const fringe = random.chance(0.5) ? 1 : -1;
  return [
    { parts: back, colour: hair, lit: mixColours(hair, palette.light, 0.6), blend: 0.05 },
    {
      parts: [limb(turn, -0.55, 0, -0.36, 0.062, 0.085)],
      colour: mixColours(skin, black, 0.3),
      lit: skinLit,
    },
    {
      parts: [
        limb(0, -0.36, -0.22, -0.25, 0.085, 0.1),
        limb(0, -0.36, 0.22, -0.25, 0.085, 0.1),
        limb(-0.22, -0.23, -0.27, 0.12, 0.1, 0.12),
        limb(0.22, -0.23, 0.27, 0.12, 0.1, 0.12),
        limb(0, -0.14, 0, 0.2, 0.24),
      ],
      colour: cloth,
      lit: mixColours(palette.accent, palette.light, 0.35),
      blend: 0.06,
      bevel: 0.09,
    },
    {
      parts: [ellipse(turn, -0.7, 0.117, 0.138), ellipse(turn * 1.6, -0.61, 0.088, 0.105)],
      colour: skin,
      lit: skinLit,
      blend: 0.05,
      bevel: 0.1,
    },
    {
      parts: [
        limb(turn + fringe * 0.06, -0.835, turn - fringe * 0.1, -0.76, 0.05, 0.035),
        limb(turn + fringe * 0.06, -0.83, turn + fringe * 0.118, -0.68, 0.04, 0.02),
        limb(turn - fringe * 0.1, -0.77, turn - fringe * 0.125, -0.66, 0.035, 0.016),
      ],
      colour: hair,
      lit: mixColours(hair, palette.light, 0.6),
      blend: 0.04,
    },
  ];
}
