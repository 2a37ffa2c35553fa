import type { PyDict, PyInt } from '../../python/index.ts';
import type { Raster } from '../picture/codecs.ts';
import type { ResizeMode } from '../picture/fit-raster.ts';
import type { InpaintingFill } from '../picture/masked-content.ts';
import { paintPicture } from '../picture/paint-picture.ts';
import { repaintPicture } from '../picture/repaint-picture.ts';
import type { Draft } from './draft.ts';
import type { PictureSize } from './hires.ts';
import { isTruthy, toNumber } from './py-number.ts';

export type PictureSeed = {
  prompt: string;
  negativePrompt: string;
  seed: PyInt;
  subseed: PyInt;
  /** Place in the whole run, to choose among several init images. */
  index: number;
  /** 0 to 1: how far it has come. @default 1 */
  progress?: number;
};

/** Paints one picture of a generation: from nothing, or from the given one by `denoising_strength` inside the mask. */
export function paintResult({ fields, init }: Draft, size: PictureSize, seed: PictureSeed): Raster {
  const { index, ...rest } = seed;
  const request = { ...rest, ...size, subseedStrength: toNumber(fields.get('subseed_strength')) };
  if (!init) return paintPicture(request);
  const batchSize = Math.max(1, toNumber(fields.get('batch_size')));
  const image = (init.images[(index % batchSize) % init.images.length] as () => Raster)();
  return repaintPicture({
    ...request,
    init: image,
    mask: init.mask,
    denoisingStrength: toNumber(fields.get('denoising_strength')),
    resizeMode: toNumber(fields.get('resize_mode')) as ResizeMode,
    maskInvert: isTruthy(fields.get('inpainting_mask_invert')),
    maskBlur: maskBlur(fields),
    inpaintingFill: toNumber(fields.get('inpainting_fill')) as InpaintingFill,
    inpaintFullRes: isTruthy(fields.get('inpaint_full_res')),
    inpaintFullResPadding: toNumber(fields.get('inpaint_full_res_padding')),
  });
}

/** `mask_blur` sets both sides; left out, each has its own. */
function maskBlur(fields: PyDict): { x: number; y: number } {
  const both = fields.get('mask_blur') ?? null;
  return { x: toNumber(both ?? fields.get('mask_blur_x')), y: toNumber(both ?? fields.get('mask_blur_y')) };
}
