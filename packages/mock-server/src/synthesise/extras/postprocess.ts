import { pythonError } from '../../dialect/server-failure.ts';
import { type PyDict, PyFloat, type PyValue, pythonStr } from '../../python/index.ts';
import { isTruthy, toNumber } from '../generation/py-number.ts';
import { createRaster, type Raster } from '../picture/codecs.ts';
import { pasteRaster } from '../picture/resize-raster.ts';
import { blendRasters } from './blend-rasters.ts';
import { upscale } from './upscale.ts';

/** A picture after all operations, and what they were, as `html_info` and the picture itself tell it. */
export type Postprocessed = { raster: Raster; notes: PyDict };

/**
 * Runs what an extras request asks for, in the server's order: upscaler, GFPGAN, CodeFormer. The face restorers are
 * named, but leave the picture as it is.
 *
 * @throws ServerFailure AssertionError for an upscaler that is not there (`extras/unknown-upscaler`)
 */
export function postprocess(raster: Raster, request: PyDict, upscalers: readonly string[]): Postprocessed {
  const notes: PyDict = new Map();
  const upscaled = runUpscalers(raster, request, upscalers, notes);
  noteVisibility(notes, 'GFPGAN visibility', request.get('gfpgan_visibility'));
  if (noteVisibility(notes, 'CodeFormer visibility', request.get('codeformer_visibility'))) {
    notes.set('CodeFormer weight', rounded(request.get('codeformer_weight')));
  }
  return { raster: upscaled, notes };
}

function runUpscalers(raster: Raster, request: PyDict, known: readonly string[], notes: PyDict): Raster {
  const first = findUpscaler(request.get('upscaler_1'), known);
  if (first === undefined) return raster;
  const second = findUpscaler(request.get('upscaler_2'), known);
  const upscaled = scaleBy(first, raster, request, notes);
  notes.set('Postprocess upscaler', first);
  const visibility = toNumber(request.get('extras_upscaler_2_visibility'));
  if (second === undefined || visibility <= 0) return upscaled;
  notes.set('Postprocess upscaler 2', second);
  return blendRasters(upscaled, scaleBy(second, raster, request, notes), visibility);
}

/** Undefined for None, which leaves the size alone (`extras/defaults`). */
function findUpscaler(value: PyValue | undefined, known: readonly string[]): string | undefined {
  const name = pythonStr(value ?? 'None');
  if (name === 'None') return undefined;
  if (!known.includes(name)) throw pythonError('AssertionError', `could not find upscaler named ${name}`);
  return name;
}

/** By a factor, or until the picture covers the wanted size, of which it then may keep the middle (`extras/resize-to`). */
function scaleBy(upscaler: string, raster: Raster, request: PyDict, notes: PyDict): Raster {
  if (toNumber(request.get('resize_mode')) !== 1) {
    const factor = request.get('upscaling_resize') ?? null;
    notes.set('Postprocess upscale by', factor);
    return upscale(raster, toNumber(factor), upscaler);
  }
  const width = toNumber(request.get('upscaling_resize_w'));
  const height = toNumber(request.get('upscaling_resize_h'));
  notes.set('Postprocess upscale to', `${width}x${height}`);
  const scaled = upscale(raster, Math.max(width / raster.width, height / raster.height), upscaler);
  if (!isTruthy(request.get('upscaling_crop'))) return scaled;
  notes.set('Postprocess crop to', `${width}x${height}`);
  return cropMiddle(scaled, width, height);
}

/** Rounding a side down to a step may leave the picture short of the wanted size: the rest is black. */
function cropMiddle(raster: Raster, width: number, height: number): Raster {
  const cropped = createRaster(width, height);
  for (let i = 3; i < cropped.data.length; i += 4) cropped.data[i] = 255;
  const left = Math.floor(width / 2) - Math.floor(raster.width / 2);
  pasteRaster(cropped, raster, left, Math.floor(height / 2) - Math.floor(raster.height / 2));
  return cropped;
}

function noteVisibility(notes: PyDict, name: string, value: PyValue | undefined): boolean {
  if (toNumber(value) === 0) return false;
  notes.set(name, rounded(value));
  return true;
}

function rounded(value: PyValue | undefined): PyFloat {
  return new PyFloat(Number(toNumber(value).toFixed(3)));
}
