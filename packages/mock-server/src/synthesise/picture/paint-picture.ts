import { createCanvas } from './canvas.ts';
import { createRaster, type Raster } from './codecs.ts';
import { paintBody } from './paint-body.ts';
import { paintFigure } from './paint-figure.ts';
import { paintGround } from './paint-ground.ts';
import { paintSky, paintStars, paintVeil } from './paint-sky.ts';
import { composeScene } from './scene.ts';
import { unfinishPicture } from './unfinish-picture.ts';

export type PictureRequest = {
  prompt: string;
  negativePrompt: string;
  seed: number | bigint;
  subseed?: number | bigint | undefined;
  /** 0 to 1: 0 is the picture of `seed`, 1 that of `subseed`. @default 0 */
  subseedStrength?: number | undefined;
  /** Pixels, at least 1. */
  width: number;
  height: number;
  /** 0 to 1: how far a generation has come; below 1 the picture is noisy and blurred. @default 1 */
  progress?: number | undefined;
};

/**
 * Paints what stands in for a generated picture: a landscape whose motif and colours follow the words of
 * the prompt, and all else the seed. The same request gives the same bytes on every machine.
 *
 * @throws RangeError when a side is less than one pixel.
 */
export function paintPicture(request: PictureRequest): Raster {
  const { width, height, seed, subseed, subseedStrength = 0, progress = 1 } = request;
  if (!(width >= 1 && height >= 1)) {
    throw new RangeError(`A picture cannot be ${width}x${height}; give both sides at least 1.`);
  }
  const share = subseed === undefined ? 0 : Math.min(1, Math.max(0, subseedStrength));
  const picture =
    share === 0
      ? paintScene(request, seed)
      : share === 1
        ? paintScene(request, subseed ?? seed)
        : mixRasters(paintScene(request, seed), paintScene(request, subseed ?? seed), share);
  return unfinishPicture(picture, progress, seed);
}

function paintScene(request: PictureRequest, seed: number | bigint): Raster {
  const canvas = createCanvas(Math.floor(request.width), Math.floor(request.height));
  const scene = composeScene({ prompt: request.prompt, negativePrompt: request.negativePrompt, seed });
  paintSky(canvas, scene);
  paintStars(canvas, scene);
  // Clouds drift before sun and moon; a planet hangs before the nebula.
  const isNear = scene.body?.kind === 'planet' || scene.body?.kind === 'ringed';
  if (!isNear) paintBody(canvas, scene);
  paintVeil(canvas, scene);
  if (isNear) paintBody(canvas, scene);
  // What stands in the sea is there before the water is, so that the water mirrors it.
  const isAfloat = scene.ground === 'sea' && (scene.figure === 'sailboat' || scene.figure === 'castle');
  if (isAfloat) paintFigure(canvas, scene);
  paintGround(canvas, scene);
  if (!isAfloat) paintFigure(canvas, scene);
  return { width: canvas.width, height: canvas.height, data: canvas.data };
}

function mixRasters(a: Raster, b: Raster, share: number): Raster {
  const mixed = createRaster(a.width, a.height);
  for (let i = 0; i < mixed.data.length; i++) {
    const value = a.data[i] as number;
    mixed.data[i] = value + ((b.data[i] as number) - value) * share;
  }
  return mixed;
}
