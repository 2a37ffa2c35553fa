import { createRaster, type Raster } from './codecs.ts';
import { type Colour, smoothstep, white } from './colour.ts';
import { fitRaster, type ResizeMode } from './fit-raster.ts';
import { blurMask, findMaskRegion, fullMask, type Mask, readMask } from './mask.ts';
import { fillMasked, type InpaintingFill } from './masked-content.ts';
import { type PictureRequest, paintPicture } from './paint-picture.ts';
import { copyRaster, cropRaster, pasteRaster, resizeRaster } from './resize-raster.ts';
import { unfinishPicture } from './unfinish-picture.ts';

export type RepaintRequest = PictureRequest & {
  init: Raster;
  /** White is repainted; a mask with transparency counts by its alpha. */
  mask?: Raster | undefined;
  /** 0 keeps every pixel, 1 paints a wholly new picture; more is 1. */
  denoisingStrength: number;
  /** Repaint what the mask does not cover. @default false */
  maskInvert?: boolean | undefined;
  /** Standard deviation in pixels. @default 4 */
  maskBlur?: number | { x: number; y: number } | undefined;
  /** @default 0 */
  resizeMode?: ResizeMode | undefined;
  /** @default 0 */
  inpaintingFill?: InpaintingFill | undefined;
  /** Paint only the masked part, enlarged; the result has the size of `init`. @default false */
  inpaintFullRes?: boolean | undefined;
  /** Pixels around that part. @default 0 */
  inpaintFullResPadding?: number | undefined;
  /** What shows through a transparent `init`. @default white */
  background?: Colour | undefined;
};

/**
 * Paints what stands in for an img2img result: starts from `init`, gives it the details and then the colours
 * of the picture that the prompt alone would get, and leaves what is outside of the mask as it was.
 */
export function repaintPicture(request: RepaintRequest): Raster {
  const { mask, maskInvert = false, maskBlur = 4, resizeMode = 0, width, height } = request;
  const init = flattenRaster(request.init, request.background ?? white);
  const blur = typeof maskBlur === 'number' ? { x: maskBlur, y: maskBlur } : maskBlur;
  const fit = () => fitRaster(init, width, height, resizeMode);
  if (mask === undefined) return changePicture(request, fit());

  if (request.inpaintFullRes) {
    const onInit = resizeRaster(mask, init.width, init.height, 'nearest');
    const feathered = blurMask(readMask(onInit, maskInvert), blur.x, blur.y);
    return repaintRegion(request, init, feathered) ?? changePicture(request, fit());
  }
  const fitted = fit();
  const onFitted = fitRaster(mask, width, height, resizeMode, 'nearest');
  const feathered = blurMask(readMask(onFitted, maskInvert), blur.x, blur.y);
  return layMasked(fitted, changePicture(request, fitted, feathered), feathered, 2);
}

/** Undefined when nothing is masked: the server then paints as if there were no mask. */
function repaintRegion(request: RepaintRequest, init: Raster, mask: Mask): Raster | undefined {
  const { width, height } = request;
  const region = findMaskRegion(mask, request.inpaintFullResPadding ?? 0, width, height);
  if (region === undefined) return undefined;
  if (request.denoisingStrength <= 0) return init;
  const { left, top } = region;
  const part = resizeRaster(cropRaster(init, left, top, region.width, region.height), width, height);
  const changed = changePicture(request, part, resizeMask(mask, region, width, height));
  const painted = copyRaster(init);
  pasteRaster(painted, resizeRaster(changed, region.width, region.height), left, top);
  return layMasked(init, painted, mask, 1);
}

function resizeMask(
  mask: Mask,
  region: { left: number; top: number; width: number; height: number },
  width: number,
  height: number,
): Mask {
  const data = new Int32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const row = (region.top + Math.floor(((y + 0.5) * region.height) / height)) * mask.width;
    for (let x = 0; x < width; x++, i++) {
      data[i] = mask.data[row + region.left + Math.floor(((x + 0.5) * region.width) / width)] as number;
    }
  }
  return { width, height, data };
}

function changePicture(request: RepaintRequest, start: Raster, mask?: Mask): Raster {
  const { denoisingStrength, inpaintingFill = 0, seed, progress = 1 } = request;
  if (denoisingStrength <= 0) return start;
  const base = mask === undefined ? start : fillMasked(start, mask, inpaintingFill, seed);
  const fresh = paintPicture({ ...request, width: start.width, height: start.height, progress: 1 });
  const changed = denoisingStrength >= 1 ? fresh : blendByScale(base, fresh, denoisingStrength);
  return unfinishPicture(changed, progress, seed);
}

/**
 * From one picture to another, the details before the great shapes: that is the order in which less and less
 * of the start survives when more noise is laid over it.
 */
function blendByScale(start: Raster, fresh: Raster, strength: number): Raster {
  const { width, height } = start;
  const detailShare = smoothstep(0, 0.8, strength);
  const shapeShare = smoothstep(0.1, 1, strength);
  const startShapes = blurRaster(start);
  const freshShapes = blurRaster(fresh);
  const result = createRaster(width, height);
  for (let i = 0; i < result.data.length; i++) {
    const from = startShapes.data[i] as number;
    const to = freshShapes.data[i] as number;
    const oldDetail = (start.data[i] as number) - from;
    const newDetail = (fresh.data[i] as number) - to;
    result.data[i] = from + (to - from) * shapeShare + oldDetail + (newDetail - oldDetail) * detailShare;
  }
  return result;
}

function blurRaster(raster: Raster): Raster {
  const { width, height } = raster;
  const cell = Math.max(2, Math.sqrt(width * height) / 20);
  const small = resizeRaster(raster, Math.ceil(width / cell), Math.ceil(height / cell), 'bilinear');
  return resizeRaster(small, width, height, 'bilinear');
}

/** `gain` 2 doubles the feathered mask, as the server does where it lays the original back over the result. */
function layMasked(under: Raster, over: Raster, mask: Mask, gain: 1 | 2): Raster {
  const result = copyRaster(under);
  for (let i = 0, o = 0; i < mask.data.length; i++, o += 4) {
    const share = Math.min(1, ((mask.data[i] as number) / fullMask) * gain);
    if (share === 0) continue;
    for (let c = 0; c < 3; c++) {
      const value = under.data[o + c] as number;
      result.data[o + c] = value + ((over.data[o + c] as number) - value) * share;
    }
  }
  return result;
}

/** Lays a picture with transparency on a plain colour. */
export function flattenRaster({ width, height, data }: Raster, background: Colour): Raster {
  const flat = createRaster(width, height);
  for (let o = 0; o < data.length; o += 4) {
    const alpha = (data[o + 3] as number) / 255;
    for (let c = 0; c < 3; c++) {
      const behind = background[c as 0 | 1 | 2];
      flat.data[o + c] = behind + ((data[o + c] as number) - behind) * alpha;
    }
    flat.data[o + 3] = 255;
  }
  return flat;
}
