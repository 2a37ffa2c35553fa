import { blendPixel, type Canvas } from './canvas.ts';
import { black, clamp01, mixColours, smoothstep, white } from './colour.ts';
import type { Scene } from './scene.ts';

/** Craters on the plain, small and flat towards the horizon, lit from the left. */
export function paintCraters(canvas: Canvas, scene: Scene): void {
  const { width, height, unit } = canvas;
  const random = scene.random.fork('craters');
  const shade = mixColours(scene.palette.near, black, 0.4);
  const shine = mixColours(scene.palette.far, white, 0.5);
  const depths = Array.from({ length: 34 }, () => random.next()).sort((a, b) => a - b);
  for (const depth of depths) {
    const near = depth * depth;
    const cx = random.next() * width;
    const cy = height * (scene.horizon + 0.07 + (1 - scene.horizon - 0.05) * near);
    const rx = unit * (0.012 + 0.075 * near) * random.between(0.35, 1.1);
    const ry = rx * (0.2 + 0.16 * near);
    for (let y = Math.max(0, Math.floor(cy - ry * 1.5)); y < Math.min(height, cy + ry * 1.5); y++) {
      for (let x = Math.max(0, Math.floor(cx - rx * 1.5)); x < Math.min(width, cx + rx * 1.5); x++) {
        const dx = (x + 0.5 - cx) / rx;
        const dy = (y + 0.5 - cy) / ry;
        const distance = Math.sqrt(dx * dx + dy * dy);
        if (distance > 1.5) continue;
        const facing = (dx * 0.8 + dy * 0.6) / Math.max(0.2, distance);
        const bowl = smoothstep(1.02, 0.75, distance) * clamp01(distance + 0.35);
        const rim = smoothstep(1.5, 1, distance) * smoothstep(0.85, 1.05, distance);
        const light = bowl * facing * 0.6 - rim * facing * 0.45;
        blendPixel(
          canvas,
          (y * width + x) * 4,
          light > 0 ? shine : shade,
          Math.abs(light) + bowl * (light > 0 ? 0 : 0.25),
        );
      }
    }
  }
}
