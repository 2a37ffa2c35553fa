/** sRGB, 0 to 255 a channel. */
export type Colour = readonly [red: number, green: number, blue: number];

export function parseHex(hex: string): Colour {
  const value = Number.parseInt(hex.replace('#', ''), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Mixed as light mixes (squares stand for the sRGB curve), so that no muddy middle appears. */
export function mixColours(a: Colour, b: Colour, share: number): Colour {
  const t = clamp01(share);
  return [mixChannel(a[0], b[0], t), mixChannel(a[1], b[1], t), mixChannel(a[2], b[2], t)];
}

function mixChannel(a: number, b: number, t: number): number {
  return Math.sqrt(a * a + (b * b - a * a) * t);
}

/** Mixed in the stored values: quicker, and good enough between colours that are near each other. */
export function lerpColours(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** A colour between two, three or more, evenly spaced over 0 to 1. */
export function rampColour(stops: readonly Colour[], position: number): Colour {
  const at = clamp01(position) * (stops.length - 1);
  const index = Math.min(Math.floor(at), stops.length - 2);
  return mixColours(stops[index] ?? black, stops[index + 1] ?? black, at - index);
}

/** The mixtures of two colours, made once: painting a ball asks for one at each of its pixels. */
export function createRamp(a: Colour, b: Colour): (position: number) => Colour {
  const table = Array.from({ length: 129 }, (_, index) => mixColours(a, b, index / 128));
  return (position) => table[Math.floor(clamp01(position) * 128)] ?? b;
}

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

export function luminance([red, green, blue]: Colour): number {
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

/** Moves a colour towards a tint and keeps how bright it is. */
export function tintColour(colour: Colour, tint: Colour, share: number): Colour {
  const light = luminance(colour);
  const pivot = Math.min(0.85, Math.max(0.15, luminance(tint)));
  const tinted =
    light < pivot
      ? mixColours(black, tint, (light / pivot) * (light / pivot))
      : mixColours(tint, white, (light - pivot) / (1 - pivot));
  return mixColours(colour, tinted, share);
}

/** Turns the hue by a small angle whose half has the given tangent; brightness stays. */
export function turnHue([red, green, blue]: Colour, halfTangent: number): Colour {
  const scale = 1 / (1 + halfTangent * halfTangent);
  const cos = (1 - halfTangent * halfTangent) * scale;
  const sin = 2 * halfTangent * scale;
  const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
  const u = blue - grey;
  const v = red - grey;
  const turnedU = u * cos - v * sin;
  const turnedV = u * sin + v * cos;
  const newRed = grey + turnedV;
  const newBlue = grey + turnedU;
  return [clampByte(newRed), clampByte((grey - 0.3 * newRed - 0.11 * newBlue) / 0.59), clampByte(newBlue)];
}

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** 0 below `low`, 1 above `high`, and no corner at either. */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp01((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

function clampByte(value: number): number {
  return Math.min(255, Math.max(0, value));
}
