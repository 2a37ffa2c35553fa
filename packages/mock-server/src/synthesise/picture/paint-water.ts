import type { Canvas } from './canvas.ts';
import { mixColours } from './colour.ts';
import type { Scene } from './scene.ts';

/** Everything below the horizon becomes water: what stands above it, mirrored and broken by waves. */
export function paintWater(
  { width, height, data, unit }: Canvas,
  { palette, horizon, noise, body }: Scene,
): void {
  const shore = Math.round(height * horizon);
  const deep = mixColours(palette.near, palette.sky, 0.25);
  const glint = palette.light;
  const bodyX = (body?.x ?? 0.5) * width;
  const bright = body === undefined || body.kind === 'planet' || body.kind === 'ringed' ? 0.25 : 0.85;
  for (let y = Math.max(1, shore); y < height; y++) {
    const depth = (y - shore + 0.5) / Math.max(1, height - shore);
    // Waves shrink towards the horizon as everything does.
    const wavelength = 0.012 + 0.2 * depth;
    const row = 6 / (depth + 0.09);
    const mirrored = shore - (y - shore) * (0.8 + 0.35 * depth);
    const darkness = 0.22 + 0.5 * depth;
    const pathWidth = unit * (0.02 + 0.13 * depth);
    let wave = 0;
    let swell = 0;
    for (let x = 0, o = y * width * 4; x < width; x++, o += 4) {
      if ((x & 1) === 0) {
        const u = (x - width / 2) / unit;
        wave = noise.at(u / wavelength + 31, row * 5) - 0.5;
        swell = noise.at(u / (wavelength * 3.1) + 7, row * 2.1) - 0.5;
      }
      const tilt = wave * 0.65 + swell;
      const sourceY = clampIndex(mirrored + tilt * unit * 0.13 * (0.15 + depth), shore - 1);
      const sourceX = clampIndex(x + tilt * unit * 0.04 * depth, width - 1);
      const from = (sourceY * width + sourceX) * 4;
      const off = (x + 0.5 - bodyX) / pathWidth;
      const path = bright / (1 + off * off * 1.6);
      const sparkle = wave + swell * 0.5 > 0.06 + 0.1 * depth ? path : path * 0.12;
      const depthShare = darkness * (1 - tilt * 0.5);
      const red = data[from] as number;
      const green = data[from + 1] as number;
      const blue = data[from + 2] as number;
      const waterRed = red + (deep[0] - red) * depthShare;
      const waterGreen = green + (deep[1] - green) * depthShare;
      const waterBlue = blue + (deep[2] - blue) * depthShare;
      data[o] = waterRed + (glint[0] - waterRed) * sparkle;
      data[o + 1] = waterGreen + (glint[1] - waterGreen) * sparkle;
      data[o + 2] = waterBlue + (glint[2] - waterBlue) * sparkle;
    }
  }
}

function clampIndex(value: number, last: number): number {
  const index = Math.floor(value);
  return index < 0 ? 0 : index > last ? Math.max(0, last) : index;
}
