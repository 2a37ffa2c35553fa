import { pythonError } from '../../../dialect/server-failure.ts';
import type { Server } from '../../../server.ts';
import { gridOf } from '../../generation/add-grid.ts';
import { copyDraft, type Draft } from '../../generation/draft.ts';
import { once } from '../../generation/once.ts';
import { processImages } from '../../generation/process-images.ts';
import type { PlannedPicture, Processed } from '../../generation/processed.ts';
import { isTruthy, toNumber } from '../../generation/py-number.ts';
import type { Raster } from '../../picture/codecs.ts';
import { copyRaster, cropRaster, pasteRaster } from '../../picture/resize-raster.ts';
import { enlarge, growthOf, maskAround, requireBox, roundUp, type Size } from './outpaint-canvas.ts';
import { putTogether } from './put-together.ts';
import { pythonItem, pythonRange } from './python-list.ts';
import type { SelectableScript } from './selectable-script.ts';

/** A picture whose size is known before it is painted. */
type Canvas = Size & { paint: () => Raster };

type Side = 'left' | 'right' | 'up' | 'down';

/** Continues a picture over its edges, one side after the other (`outpainting/kinds`, `img2img/script-outpainting`). */
export const outpaintingMk2: SelectableScript = {
  parameters: ['_', 'pixels', 'mask_blur', 'direction', 'noise_q', 'color_variation'],
  run: (draft, [, pixels, maskBlur, direction = null], { server }) => {
    const { fields } = draft;
    const tile = { width: toNumber(fields.get('width')), height: toNumber(fields.get('height')) };
    if (tile.width < 0) throw pythonError('ValueError', "Coordinate 'right' is less than 'left'");
    if (tile.height < 0) throw pythonError('ValueError', "Coordinate 'lower' is less than 'upper'");
    const paint = pythonItem(draft.init?.images ?? [], 0);
    const { width, height } = paint();
    const growth = growthOf({ width, height }, toNumber(pixels), direction);
    const blur = {
      x: growth.left > 0 || growth.right > 0 ? toNumber(maskBlur) : 0,
      y: growth.up > 0 || growth.down > 0 ? toNumber(maskBlur) : 0,
    };
    const batches = pythonRange(fields.get('n_iter') ?? null);
    fields
      .set('inpaint_full_res', false)
      .set('inpainting_fill', 1)
      .set('do_not_save_samples', true)
      .set('do_not_save_grid', true)
      .set('mask_blur', null)
      .set('mask_blur_x', blur.x * 4)
      .set('mask_blur_y', blur.y * 4)
      .set('n_iter', 1);

    let first: Processed | undefined;
    let last: Processed | undefined;
    const pictures = batches.flatMap(() => {
      const batch = pythonRange(fields.get('batch_size') ?? null);
      let canvases: Canvas[] = batch.map(() => ({ width, height, paint }));
      for (const side of ['left', 'right', 'up', 'down'] as const) {
        if (growth[side] <= 0) continue;
        const grown = grow(draft, server, { side, pixels: growth[side], blur, tile, canvases });
        last = grown.processed;
        first ??= last;
        canvases = grown.canvases;
      }
      return canvases.map((canvas): PlannedPicture => ({ infotext: undefined, paint: canvas.paint }));
    });
    return putTogether(draft, server, last, {
      pictures: wantsGrid(pictures.length, server) ? [gridOf(pictures, {}), ...pictures] : pictures,
      seed: first?.seed ?? null,
      infotexts: first?.infotexts[0] ?? null,
    });
  },
};

type GrowthStep = {
  side: Side;
  pixels: number;
  blur: { x: number; y: number };
  /** Size of what is painted at once. */
  tile: Size;
  canvases: readonly Canvas[];
};

function grow(draft: Draft, server: Server, { side, pixels, blur, tile, canvases }: GrowthStep) {
  const [canvas] = canvases as [Canvas];
  const across = side === 'left' || side === 'right';
  const result: Size = {
    width: canvas.width + (across ? pixels : 0),
    height: canvas.height + (across ? 0 : pixels),
  };
  const page: Size = { width: roundUp(result.width), height: roundUp(result.height) };
  const window: Size = {
    width: across ? Math.min(tile.width, result.width) : page.width,
    height: across ? page.height : Math.min(tile.height, result.height),
  };
  const left = side === 'left' ? 0 : page.width - window.width;
  const top = side === 'up' ? 0 : page.height - window.height;
  const keptBox = (size: Size, margin: number) => ({
    x0: side === 'left' ? pixels + blur.x * margin : 0,
    y0: side === 'up' ? pixels + blur.y * margin : 0,
    x1: side === 'right' ? size.width - pixels - blur.x * margin : result.width,
    y1: side === 'down' ? size.height - pixels - blur.y * margin : result.height,
  });
  const mask = maskAround(page, keptBox(page, 1));
  // The server draws a second mask for the latent picture, which fails in its own ways.
  requireBox(keptBox(window, 2));

  const enlarged = canvases.map(({ paint }) =>
    once(() => enlarge(paint(), page, side === 'left' ? pixels : 0, side === 'up' ? pixels : 0)),
  );
  draft.fields.set('width', window.width).set('height', window.height);
  draft.init = {
    images: enlarged.map((paint) => () => cropRaster(paint(), left, top, window.width, window.height)),
    mask: cropRaster(mask, left, top, window.width, window.height),
  };
  const processed = processImages(copyDraft(draft), server);
  const grown = enlarged.map((paint, index): Canvas => {
    const part = processed.pictures[index];
    const paintResult = once(() => {
      const whole = copyRaster(paint());
      if (part) pasteAtEdge(whole, part.paint(), side);
      return cropRaster(whole, 0, 0, result.width, result.height);
    });
    return { ...result, paint: paintResult };
  });
  return { processed, canvases: grown };
}

function pasteAtEdge(whole: Raster, part: Raster, side: Side): void {
  const left = side === 'left' ? 0 : whole.width - part.width;
  const top = side === 'up' ? 0 : whole.height - part.height;
  pasteRaster(whole, part, left, top);
}

function wantsGrid(count: number, { options }: Server): boolean {
  const alone = count < 2 && isTruthy(options.get('grid_only_if_multiple'));
  return count > 0 && isTruthy(options.get('return_grid')) && !alone;
}
