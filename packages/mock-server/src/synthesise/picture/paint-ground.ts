import type { Canvas } from './canvas.ts';
import { mixColours, white } from './colour.ts';
import { paintCraters } from './paint-craters.ts';
import { paintLayers, type RidgeLayer } from './paint-ridges.ts';
import { paintSkyline } from './paint-skyline.ts';
import { paintWater } from './paint-water.ts';
import type { Ground } from './read-mood.ts';
import type { Scene } from './scene.ts';

/** What stands below the sky, from the farthest to the nearest. */
export function paintGround(canvas: Canvas, scene: Scene): void {
  painters[scene.ground](canvas, scene);
}

const painters: Record<Ground, (canvas: Canvas, scene: Scene) => void> = {
  mountains(canvas, scene) {
    const { palette, horizon } = scene;
    const snowy = scene.random.fork('snow').chance(0.5);
    paintLayers(
      canvas,
      scene,
      (depth): RidgeLayer => {
        const peaks = smoothPeak(depth);
        return {
          base: horizon - 0.04 + depth * depth * 0.42,
          rise: 0.1 + 0.26 * peaks,
          frequency: 1.1 + 1.3 * (1 - depth),
          shape: depth > 0.75 ? 'hills' : 'crags',
          relief: 0.35 + 0.45 * depth,
          mist: 0.75 * (1 - depth * 0.7),
          snow: snowy && depth < 0.7 ? mixColours(palette.light, white, 0.5) : undefined,
          trees: depth > 0.62 ? 0.05 * depth : 0,
        };
      },
      6,
    );
  },
  forest(canvas, scene) {
    paintLayers(
      canvas,
      scene,
      (depth) => ({
        base: scene.horizon - 0.1 + depth * 0.4,
        rise: 0.16 * (1 - depth * 0.4),
        frequency: 1.2,
        shape: 'hills',
        relief: 0.2,
        mist: 0.95 * (1 - depth * 0.55),
        snow: undefined,
        trees: 0.02 + depth * depth * 0.2,
      }),
      7,
    );
  },
  sea(canvas, scene) {
    paintLayers(
      canvas,
      scene,
      (depth) => ({
        base: scene.horizon + 0.03 - depth * 0.02,
        rise: 0.1 * (1 - depth * 0.7),
        frequency: 1.3 + depth,
        shape: 'crags',
        relief: 0.25,
        mist: 0.5,
        snow: undefined,
        trees: 0,
        fade: 0.45,
      }),
      2,
    );
    paintWater(canvas, scene);
  },
  city(canvas, scene) {
    paintSkyline(canvas, scene);
    if (scene.random.fork('harbour').chance(0.55))
      paintWater(canvas, { ...scene, horizon: Math.min(0.86, scene.horizon + 0.16) });
  },
  desert(canvas, scene) {
    paintLayers(
      canvas,
      scene,
      (depth) => ({
        base: scene.horizon + 0.01 + depth * 0.3,
        rise: 0.08 + 0.12 * depth,
        frequency: 1.5 - depth * 0.7,
        shape: 'dunes',
        relief: 0.12,
        mist: 0.35,
        snow: undefined,
        trees: 0,
        fade: 0.75,
      }),
      5,
    );
  },
  lunar(canvas, scene) {
    paintLayers(
      canvas,
      scene,
      (depth) => ({
        base: scene.horizon + 0.02 + depth * 0.2,
        rise: 0.09 - depth * 0.03,
        frequency: 1.4,
        shape: 'hills',
        relief: 0.45,
        mist: 0,
        snow: undefined,
        trees: 0,
        fade: 0.55,
      }),
      4,
    );
    paintCraters(canvas, scene);
  },
  cosmos(canvas, scene) {
    paintLayers(
      canvas,
      scene,
      (depth) => ({
        base: scene.horizon - 0.05 + depth * 0.16,
        rise: 0.2 - depth * 0.08,
        frequency: 1.8,
        shape: 'crags',
        relief: 0.4,
        mist: 0.6 * (1 - depth),
        snow: undefined,
        trees: 0,
      }),
      4,
    );
  },
};

/** Highest for the second and third layer of six, so that the great peaks stand far but not farthest. */
function smoothPeak(depth: number): number {
  const distance = (depth - 0.3) / 0.45;
  return Math.max(0, 1 - distance * distance);
}
