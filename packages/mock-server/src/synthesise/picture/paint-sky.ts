import { blendPixel, type Canvas, packPixel, pixelsOf } from './canvas.ts';
import { createCoarseField, readCoarseRow } from './coarse-field.ts';
import { type Colour, clamp01, mixColours, rampColour, smoothstep } from './colour.ts';
import type { Scene } from './scene.ts';

/** The gradient from zenith to horizon, with the glow around sun or moon. */
export function paintSky(canvas: Canvas, { palette, horizon, body }: Scene): void {
  const { width, height, unit } = canvas;
  const pixels = pixelsOf(canvas);
  const glowX = (body?.x ?? 0.5) * width;
  const glowY = (body?.y ?? horizon) * height;
  const isDim = body === undefined || body.kind === 'planet' || body.kind === 'ringed';
  const strength = isDim ? 0.12 : 0.85;
  const reach = (isDim ? 0.5 : 0.2) * unit;
  const scale = 1 / (reach * reach);
  const stops = [palette.zenith, mixColours(palette.zenith, palette.sky, 0.6), palette.sky, palette.horizon];
  const [lightRed, lightGreen, lightBlue] = palette.light;
  for (let y = 0, i = 0; y < height; y++) {
    const [red, green, blue] = rampColour(stops, (y + 0.5) / (height * horizon));
    const towardsRed = lightRed - red;
    const towardsGreen = lightGreen - green;
    const towardsBlue = lightBlue - blue;
    const dy = (y + 0.5 - glowY) * (y + 0.5 - glowY) * scale;
    for (let x = 0; x < width; x++, i++) {
      const dx = x + 0.5 - glowX;
      const falloff = 1 / (1 + dx * dx * scale + dy);
      const glow = strength * falloff * (0.35 + 0.65 * falloff);
      pixels[i] = packPixel(red + towardsRed * glow, green + towardsGreen * glow, blue + towardsBlue * glow);
    }
  }
}

export function paintStars(canvas: Canvas, { palette, random, horizon, noise }: Scene): void {
  const { width, height, unit } = canvas;
  const stream = random.fork('stars');
  // A star is a pixel at least: small pictures have room for fewer.
  const count = Math.round(palette.stars * 420 * Math.min(1, unit / 320));
  for (let n = 0; n < count; n++) {
    const x = stream.next();
    const y = stream.next() * horizon;
    const brightness = stream.next();
    const warmth = stream.next();
    // Stars gather where the noise is high, as in a milky way, and fade towards the horizon.
    const crowd = noise.layered(x * 3 + 40, y * 3 + y * 2 + x * 2, 3);
    if (stream.next() > crowd * 1.5 * (1 - (y / horizon) * 0.7)) continue;
    const glint = brightness * brightness * brightness;
    const radius = (0.0009 + 0.0022 * glint) * unit;
    const colour = mixColours(palette.light, warmth > 0.5 ? palette.accent : [190, 210, 255], warmth * 0.6);
    paintDot(
      canvas,
      x * width,
      y * height,
      Math.max(0.5, radius),
      colour,
      (0.35 + 0.65 * brightness) * Math.min(1, radius + 0.35),
    );
    if (glint > 0.8) paintDot(canvas, x * width, y * height, radius * 4, colour, 0.16);
  }
}

function paintDot(canvas: Canvas, x: number, y: number, radius: number, colour: Colour, share: number): void {
  const { width, height } = canvas;
  const reach = radius + 1;
  for (let py = Math.max(0, Math.floor(y - reach)); py <= Math.min(height - 1, y + reach); py++) {
    for (let px = Math.max(0, Math.floor(x - reach)); px <= Math.min(width - 1, x + reach); px++) {
      const dx = px + 0.5 - x;
      const dy = py + 0.5 - y;
      const inside = clamp01(1 - (dx * dx + dy * dy) / (reach * reach));
      if (inside > 0) blendPixel(canvas, (py * width + px) * 4, colour, share * inside * inside);
    }
  }
}

type Veil = {
  /** 0 to 1: how much of the sky it hides at a point; `u` in units from the middle, `v` a share of the height. */
  cover(u: number, v: number): number;
  /** 0 for the dark colour to 1 for the bright one, where it covers anything. */
  shade(u: number, v: number, cover: number): number;
  dark: Colour;
  bright: Colour;
  strength: number;
};

/** What hangs in the sky: clouds by day, a nebula or northern lights where the stars are out. */
export function paintVeil(canvas: Canvas, scene: Scene): void {
  if (scene.ground === 'lunar') return;
  const veil = chooseVeil(scene);
  const { width, height, data, unit } = canvas;
  const bottom = Math.min(height, Math.ceil(height * scene.horizon));
  const covers = createCoarseField(width, bottom, unit, 120);
  const shades = createCoarseField(width, bottom, unit, 120);
  for (let row = 0, i = 0; row < covers.rows; row++) {
    const v = (row * covers.step) / height;
    for (let column = 0; column < covers.columns; column++, i++) {
      const u = (column * covers.step - width / 2) / unit;
      const cover = veil.cover(u, v);
      covers.grid[i] = cover * veil.strength;
      shades.grid[i] = cover > 0 ? veil.shade(u, v, cover) : 0.5;
    }
  }
  const [darkRed, darkGreen, darkBlue] = veil.dark;
  const [brightRed, brightGreen, brightBlue] = veil.bright;
  const cover = new Float32Array(width);
  const shade = new Float32Array(width);
  for (let y = 0, o = 0; y < bottom; y++) {
    readCoarseRow(covers, y, cover);
    readCoarseRow(shades, y, shade);
    for (let x = 0; x < width; x++, o += 4) {
      const share = cover[x] as number;
      if (share < 0.004) continue;
      const t = shade[x] as number;
      const red = data[o] as number;
      const green = data[o + 1] as number;
      const blue = data[o + 2] as number;
      data[o] = red + (darkRed + (brightRed - darkRed) * t - red) * share;
      data[o + 1] = green + (darkGreen + (brightGreen - darkGreen) * t - green) * share;
      data[o + 2] = blue + (darkBlue + (brightBlue - darkBlue) * t - blue) * share;
    }
  }
}

function chooseVeil(scene: Scene): Veil {
  if (scene.ground === 'cosmos') return nebula(scene);
  return scene.palette.stars === 1 && scene.clouds > 0.4 ? aurora(scene) : clouds(scene);
}

function clouds({ noise, palette, clouds: amount, horizon, body }: Scene): Veil {
  const threshold = 0.66 - amount * 0.22;
  const shape = (u: number, v: number, octaves: number) => {
    // Clouds flatten towards the horizon, as layers seen from below do.
    const depth = 1 / (1.15 - Math.min(1, v / horizon));
    const bend = noise.at(u * 2 + 9, v * 6 + 3) * 0.5;
    return noise.layered(u * (1.1 + depth * 0.25) + bend + 11, v * 5 + depth * 0.5 + bend, octaves);
  };
  const towardsLight = (body?.x ?? 0.5) > 0.5 ? 0.03 : -0.03;
  return {
    cover: (u, v) => smoothstep(threshold, threshold + 0.2, shape(u, v, 4)),
    shade: (u, v) => clamp01(0.55 + (shape(u, v, 3) - shape(u + towardsLight, v - 0.02, 3)) * 5),
    dark: mixColours(palette.sky, palette.far, 0.5),
    bright: mixColours(palette.light, palette.horizon, 0.35),
    strength: 0.78,
  };
}

function nebula({ noise, palette }: Scene): Veil {
  const shape = (u: number, v: number) => {
    const bend = noise.layered(u * 1.4 + 3, v * 1.4 + 8, 2);
    return noise.layered(u * 1.6 + bend * 1.5 + 30, v * 2.2 + bend - u * 0.8, 4);
  };
  return {
    cover: (u, v) => smoothstep(0.38, 0.78, shape(u, v)),
    shade: (u, v) => smoothstep(0.3, 0.7, noise.ridged(u * 1.8 + 50, v * 1.8 + 20, 3)),
    dark: mixColours(palette.sky, palette.accent, 0.3),
    bright: mixColours(palette.accent, palette.light, 0.35),
    strength: 0.72,
  };
}

function aurora({ noise, palette, horizon }: Scene): Veil {
  const curtain = (u: number, v: number, lane: number) => {
    const foot =
      horizon * (0.42 + 0.3 * lane) + (noise.layered(u * 1.1 + lane * 37, lane * 5, 2) - 0.5) * 0.42;
    const above = foot - v;
    const rays = 0.35 + 0.65 * noise.layered(u * 9 + lane * 13, v * 0.7 + 2, 2);
    return above < 0 ? clamp01(1 + above * 28) * rays : rays / (1 + above * above * 60);
  };
  return {
    cover: (u, v) => clamp01(Math.max(curtain(u, v, 0), curtain(u, v, 1) * 0.8) - 0.08),
    shade: (_u, _v, cover) => smoothstep(0.15, 0.75, cover),
    dark: mixColours(palette.sky, palette.accent, 0.35),
    bright: mixColours(palette.accent, palette.light, 0.3),
    strength: 0.8,
  };
}
