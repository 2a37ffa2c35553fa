import type { Canvas } from './canvas.ts';
import { type Place, paintClay } from './clay.ts';
import { astronaut } from './figures/astronaut.ts';
import { birds } from './figures/birds.ts';
import { man, woman } from './figures/bust.ts';
import { castle } from './figures/castle.ts';
import { cat } from './figures/cat.ts';
import type { FigureBuilder } from './figures/figure-parts.ts';
import { sailboat } from './figures/sailboat.ts';
import { tree } from './figures/tree.ts';
import type { FigureName } from './read-mood.ts';
import type { Scene } from './scene.ts';
import type { SeededRandom } from './seeded-random.ts';

type Staging = {
  build: FigureBuilder;
  place(canvas: Canvas, scene: Scene, random: SeededRandom): Omit<Place, 'flip'>;
};

/** Paints what the prompt names beside the landscape: a person, a cat, a boat. */
export function paintFigure(canvas: Canvas, scene: Scene): void {
  if (scene.figure === undefined) return;
  const { build, place } = stagings[scene.figure];
  const random = scene.random.fork('figure');
  const flip = scene.figure === 'astronaut' ? random.chance(0.5) : (scene.body?.x ?? 0) > 0.5;
  const spot = { ...place(canvas, scene, random), flip };
  for (const clay of build(scene.palette, random.fork('parts'))) paintClay(canvas, clay, spot);
}

const stagings: Record<FigureName, Staging> = {
  woman: { build: woman, place: placeBust },
  man: { build: man, place: placeBust },
  cat: {
    build: cat,
    place: ({ width, height }) => ({ x: width / 2, y: height * 0.97, size: Math.min(width, height) * 0.68 }),
  },
  tree: {
    build: tree,
    place: ({ width, height }) => ({ x: width / 2, y: height * 0.92, size: Math.min(width, height) * 0.78 }),
  },
  astronaut: {
    build: astronaut,
    place: ({ width, height, unit }, _scene, random) => ({
      x: width * random.between(0.38, 0.62),
      y: height * random.between(0.84, 0.9),
      size: unit * random.between(0.3, 0.36),
    }),
  },
  sailboat: {
    build: sailboat,
    place: ({ width, height, unit }, { horizon }, random) => ({
      x: width * random.between(0.25, 0.75),
      y: height * (horizon + 0.004),
      size: unit * random.between(0.13, 0.24),
    }),
  },
  castle: {
    build: castle,
    place: ({ width, height, unit }, { horizon, ground }, random) => ({
      x: width * random.between(0.35, 0.65),
      y: height * horizon + (ground === 'sea' ? -0.03 : 0.17) * unit,
      size: unit * random.between(0.42, 0.52),
    }),
  },
  birds: {
    build: birds,
    place: ({ width, height, unit }, { horizon }) => ({
      x: width / 2,
      y: height * horizon * 0.75,
      size: unit * 0.42,
    }),
  },
};

function placeBust({ width, height }: Canvas): Omit<Place, 'flip'> {
  return { x: width / 2, y: height, size: Math.min(width * 1.05, height * 0.9) };
}
