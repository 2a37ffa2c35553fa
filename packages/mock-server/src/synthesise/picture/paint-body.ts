import { blendPixel, type Canvas } from './canvas.ts';
import { createCoarseField, readCoarseRow } from './coarse-field.ts';
import { black, type Colour, createRamp, lerpColours, mixColours, smoothstep, white } from './colour.ts';
import type { Body, Scene } from './scene.ts';

/** Sun, moon, or a planet with its shading; a ring goes behind the ball and before it. */
export function paintBody(canvas: Canvas, scene: Scene): void {
  const { body } = scene;
  if (body === undefined) return;
  const radius = Math.max(1, body.radius * Math.min(canvas.width, canvas.height));
  const x = body.x * canvas.width;
  const y = body.y * canvas.height;
  if (body.kind === 'ringed') paintRing(canvas, scene, x, y, radius, -1);
  paintBall(canvas, x, y, radius, surfaceOf(body, scene));
  if (body.kind === 'ringed') paintRing(canvas, scene, x, y, radius, 1);
}

type Surface = {
  /** What the ground is like at (x, y), both -1 to 1, with z towards the eye; smooth, as it is taken on a coarse grid. */
  relief(x: number, y: number, z: number): number;
  /** What lies over it: cloud, or a finer band. */
  cover(x: number, y: number, relief: number): number;
  /** Sunlit colour where both are known. */
  colour(relief: number, cover: number): Colour;
  /** Colour where no sun shines. */
  night: Colour;
  /** Colour of the air around, seen at the lit edge. */
  rim: Colour;
  /** 0 to 1: light that falls on the night side; 1 for what shines by itself. */
  ambient: number;
};

function paintBall(canvas: Canvas, cx: number, cy: number, radius: number, surface: Surface): void {
  const { width, height } = canvas;
  const { night, rim, ambient } = surface;
  const box = {
    left: Math.max(0, Math.floor(cx - radius - 1)),
    right: Math.min(width, Math.ceil(cx + radius + 1)),
    top: Math.max(0, Math.floor(cy - radius - 1)),
    bottom: Math.min(height, Math.ceil(cy + radius + 1)),
  };
  if (box.right <= box.left || box.bottom <= box.top) return;
  const toX = (px: number) => (box.left + px + 0.5 - cx) / radius;
  const toY = (py: number) => (box.top + py + 0.5 - cy) / radius;
  const { reliefs, covers } = modelSurface(
    surface,
    box.right - box.left,
    box.bottom - box.top,
    radius,
    toX,
    toY,
  );
  const relief = new Float32Array(box.right - box.left);
  const cover = new Float32Array(box.right - box.left);
  for (let py = 0; py < box.bottom - box.top; py++) {
    const y = toY(py);
    readCoarseRow(reliefs, py, relief);
    readCoarseRow(covers, py, cover);
    let o = ((box.top + py) * width + box.left) * 4;
    for (let px = 0; px < relief.length; px++, o += 4) {
      const x = toX(px);
      const distance = Math.sqrt(x * x + y * y);
      const share = Math.min(1, (1 - distance) * radius + 0.5);
      if (share <= 0) continue;
      const z = Math.sqrt(Math.max(0, 1 - distance * distance));
      const lit = ambient === 1 ? 1 : smoothstep(-0.15, 0.75, x * -0.62 + y * -0.42 + z * 0.66);
      const light = ambient + (1 - ambient) * lit;
      const edge = (1 - z) * (1 - z) * light * 0.55;
      blendPixel(
        canvas,
        o,
        lerpColours(
          lerpColours(night, surface.colour(relief[px] as number, cover[px] as number), light),
          rim,
          edge,
        ),
        share,
      );
    }
  }
}

function modelSurface(
  surface: Surface,
  width: number,
  height: number,
  radius: number,
  toX: (px: number) => number,
  toY: (py: number) => number,
) {
  const reliefs = createCoarseField(width, height, radius, 50);
  const covers = createCoarseField(width, height, radius, 50);
  const { columns, rows, step } = reliefs;
  for (let row = 0, i = 0; row < rows; row++) {
    const y = toY(row * step);
    for (let column = 0; column < columns; column++, i++) {
      const x = toX(column * step);
      const square = x * x + y * y;
      if (square > 1.2) continue;
      const relief = surface.relief(x, y, Math.sqrt(Math.max(0, 1 - square)));
      reliefs.grid[i] = relief;
      covers.grid[i] = surface.cover(x, y, relief);
    }
  }
  return { reliefs, covers };
}

function surfaceOf({ kind }: Body, scene: Scene): Surface {
  if (kind === 'sun') return sun(scene);
  if (kind === 'moon') return moon(scene);
  return kind === 'ringed' || scene.random.fork('surface').chance(0.35) ? gasGiant(scene) : rocky(scene);
}

function sun({ palette }: Scene): Surface {
  const shine = createRamp(palette.light, mixColours(palette.light, white, 0.4));
  return {
    relief: (_x, _y, z) => z,
    cover: () => 0,
    colour: (relief) => shine(relief),
    night: palette.light,
    rim: palette.light,
    ambient: 1,
  };
}

function moon({ palette, noise }: Scene): Surface {
  const bright = mixColours(palette.light, white, 0.3);
  const plains = createRamp(bright, mixColours(palette.light, palette.sky, 0.42));
  return {
    relief: (x, y, z) => noise.layered((x * 2.1) / (1 + z) + 5, (y * 2.1) / (1 + z) + 9, 4),
    cover: () => 0,
    colour: (relief) => plains(smoothstep(0.42, 0.62, relief)),
    night: mixColours(palette.sky, palette.zenith, 0.3),
    rim: bright,
    ambient: 0.3,
  };
}

function gasGiant({ palette, noise, random }: Scene): Surface {
  const tilt = random.fork('tilt').between(-0.35, 0.35);
  const lower = createRamp(palette.accent, palette.horizon);
  const upper = createRamp(palette.far, palette.light);
  return {
    relief: (x, y, z) => {
      const latitude = y + x * tilt;
      const swirl = noise.layered((x / (1 + z)) * 2.5 + 4, latitude * 5, 3);
      return noise.at(3.5, latitude * 5.5 + swirl * 0.9 + 20);
    },
    cover: (x, y, relief) => noise.at(7.5, (y + x * tilt) * 17 + relief * 1.6 + 50),
    colour: (relief, cover) =>
      lerpColours(lower(smoothstep(0.25, 0.6, relief)), upper(smoothstep(0.4, 0.8, relief)), cover),
    night: mixColours(palette.zenith, black, 0.5),
    rim: palette.light,
    ambient: 0.02,
  };
}

function rocky({ palette, noise, ground }: Scene): Surface {
  const isEarth = ground === 'lunar';
  const ocean: Colour = isEarth ? [28, 84, 160] : mixColours(palette.sky, palette.accent, 0.35);
  const land: Colour = isEarth ? [88, 122, 66] : mixColours(palette.horizon, palette.far, 0.4);
  const soil = createRamp(land, isEarth ? [176, 148, 96] : palette.horizon);
  const shore = createRamp(ocean, land);
  return {
    relief: (x, y, z) => noise.layered((x * 2) / (1 + z) + 17, (y * 2) / (1 + z) + 23, 5),
    cover: (x, y, relief) => noise.layered(x * 1.7 + relief + 61, y * 3 + relief + 5, 4),
    colour: (relief, cover) => {
      const surface =
        relief < 0.53 ? shore(smoothstep(0.49, 0.53, relief)) : soil(smoothstep(0.56, 0.68, relief));
      return lerpColours(surface, white, smoothstep(0.5, 0.72, cover) * 0.85);
    },
    night: mixColours(palette.zenith, black, 0.5),
    rim: isEarth ? [130, 190, 255] : palette.accent,
    ambient: 0.03,
  };
}

function paintRing(canvas: Canvas, scene: Scene, cx: number, cy: number, radius: number, half: 1 | -1): void {
  const { width, height } = canvas;
  const { palette, noise } = scene;
  const tilt = scene.random.fork('tilt').between(-0.35, 0.35);
  const outer = radius * 2.15;
  for (let py = Math.max(0, Math.floor(cy - outer)); py <= Math.min(height - 1, cy + outer); py++) {
    for (let px = Math.max(0, Math.floor(cx - outer)); px <= Math.min(width - 1, cx + outer); px++) {
      const x = (px + 0.5 - cx) / radius;
      const across = (py + 0.5 - cy) / radius + x * tilt;
      if (across * half < 0) continue;
      const distance = Math.sqrt(x * x + across * across * 16);
      if (distance < 1.28 || distance > 2.1) continue;
      const edge = smoothstep(1.28, 1.34, distance) * (1 - smoothstep(2.0, 2.1, distance));
      const groove = 0.25 + 0.75 * noise.at(distance * 22, 8.5);
      const inShadow = half < 0 && x > 0 && x < 0.9 ? 0.25 : 1;
      const colour = mixColours(palette.far, palette.light, 0.3 + 0.6 * groove * inShadow);
      blendPixel(canvas, (py * width + px) * 4, colour, edge * groove * 0.85);
    }
  }
}
