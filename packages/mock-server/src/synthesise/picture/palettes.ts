import { type Colour, parseHex } from './colour.ts';

/** The colours that one picture is made of. */
export type Palette = {
  zenith: Colour;
  sky: Colour;
  horizon: Colour;
  /** Sun or moon, and the glow around. */
  light: Colour;
  /** Hills at the horizon, which take the colour of the air. */
  far: Colour;
  near: Colour;
  accent: Colour;
  /** 0 to 1: how many stars show. */
  stars: number;
};

export type PaletteName = keyof typeof definitions;

const definitions = {
  dawn: ['33457c', '8d86b8', 'f9cba6', 'fff1d6', 'a48fb4', '33294a', 'ff8f6b', 0.1],
  day: ['2a69b4', '74aee0', 'e9f3ee', 'fffbe8', '8db1cd', '2a5540', 'e8b04a', 0],
  sunset: ['231f56', 'a8436f', 'ff9c55', 'ffe4a8', '98486c', '21122b', 'ffcf5a', 0.12],
  dusk: ['12183b', '4b4988', 'e08d9f', 'ffdcc4', '625b93', '120f26', 'f2a0b0', 0.4],
  night: ['040717', '0e1b42', '31507f', 'e3ebff', '27416d', '050914', '9fc0ff', 1],
  aurora: ['030a1a', '0a2a3e', '1c6662', 'ccffe4', '1b4a54', '030b12', '5cffb0', 1],
  golden: ['5f4228', 'd2984a', 'ffe3a2', 'fff7dc', 'b98950', '331f0d', 'ffd060', 0],
  ember: ['250810', '8c1d2b', 'f5633a', 'ffd2a4', '872b34', '18050a', 'ff5040', 0.25],
  ocean: ['062a52', '1e6eaa', 'a9deec', 'f5ffff', '4a90b8', '04233a', '40c8e0', 0.05],
  meadow: ['1d5068', '6cb2a4', 'e8f0c2', 'fffde0', '78a888', '14362a', 'd0e060', 0],
  orchid: ['1b124e', '6a3ea4', 'e9a3db', 'ffe8f9', '7a54ab', '170d36', 'd070ff', 0.5],
  rose: ['54387c', 'd67da8', 'ffdad0', 'fff5ee', 'be7da2', '432046', 'ff90b0', 0.1],
  autumn: ['45597e', 'bfaa98', 'f8dfac', 'fff2d4', 'c17a4b', '381b12', 'e06a2a', 0],
  winter: ['557ba8', 'a6c5de', 'f3f7fb', 'ffffff', 'b3c9dc', '3a526c', '8fc0ff', 0],
  desert: ['2b6b9f', '8cc0d2', 'fce5be', 'fff6de', 'dba268', '753b1c', 'ffb060', 0],
  lunar: ['010206', '04060d', '0b101d', 'ffffff', '898c96', '2b2c31', 'ef6b3a', 1],
  cosmos: ['03030d', '130c36', '3b2368', 'ffe4ff', '3d2c70', '07051a', 'ff70c0', 1],
  ink: ['131518', '555a60', 'cdd0d4', 'ffffff', '8b9096', '131518', 'ffffff', 0.1],
} as const;

export const paletteNames = Object.keys(definitions) as [PaletteName, ...PaletteName[]];

export function readPalette(name: PaletteName): Palette {
  const [zenith, sky, horizon, light, far, near, accent, stars] = definitions[name];
  return {
    zenith: parseHex(zenith),
    sky: parseHex(sky),
    horizon: parseHex(horizon),
    light: parseHex(light),
    far: parseHex(far),
    near: parseHex(near),
    accent: parseHex(accent),
    stars,
  };
}

/** Each colour of a palette through `change`. */
export function mapPalette(palette: Palette, change: (colour: Colour) => Colour): Palette {
  return {
    zenith: change(palette.zenith),
    sky: change(palette.sky),
    horizon: change(palette.horizon),
    light: change(palette.light),
    far: change(palette.far),
    near: change(palette.near),
    accent: change(palette.accent),
    stars: palette.stars,
  };
}
