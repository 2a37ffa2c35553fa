import { copyDraft } from '../../generation/draft.ts';
import { once } from '../../generation/once.ts';
import { processImages } from '../../generation/process-images.ts';
import type { Processed } from '../../generation/processed.ts';
import { addToInt, toNumber } from '../../generation/py-number.ts';
import type { Raster } from '../../picture/codecs.ts';
import { cropRaster } from '../../picture/resize-raster.ts';
import { enlarge, type Growth, growthOf, maskAround, requireBox, type Size } from './outpaint-canvas.ts';
import { putTogether } from './put-together.ts';
import { pythonItem } from './python-list.ts';
import type { SelectableScript } from './selectable-script.ts';
import { joinTiles, splitIntoTiles, type Tile } from './tiles.ts';

/** Continues a picture over its edges, tile by tile, leaving alone what lies inside (`outpainting/kinds`). */
export const poorMansOutpainting: SelectableScript = {
  parameters: ['pixels', 'mask_blur', 'inpainting_fill', 'direction'],
  run: (draft, [pixels, maskBlur, inpaintingFill = null, direction = null], { server }) => {
    const { fields } = draft;
    const blur = toNumber(maskBlur);
    const source = pythonItem(draft.init?.images ?? [], 0)();
    const growth = growthOf(source, toNumber(pixels), direction);
    const page: Size = {
      width: source.width + growth.left + growth.right,
      height: source.height + growth.up + growth.down,
    };
    const mask = maskAround(page, keptBox(page, growth, blur * 2));
    requireBox(keptBox(page, growth, Math.floor(blur / 2)));
    const tileSize = {
      width: toNumber(fields.get('width')),
      height: toNumber(fields.get('height')),
      overlap: toNumber(pixels),
    };
    const paint = once(() => enlarge(source, page, growth.left, growth.up));
    const grid = splitIntoTiles({ ...page, paint }, tileSize);
    fields
      .set('mask_blur', blur * 2)
      .set('inpainting_fill', inpaintingFill)
      .set('inpaint_full_res', false)
      .set('n_iter', 1)
      .set('batch_size', 1)
      .set('do_not_save_grid', true)
      .set('do_not_save_samples', true);

    let first: Processed | undefined;
    let last: Processed | undefined;
    const painted = grid.tiles.map((tile): (() => Raster) => {
      if (isInside(tile, page, growth)) return tile.paint;
      draft.init = {
        images: [tile.paint],
        mask: cropRaster(mask, tile.x, tile.y, tile.width, tile.height),
      };
      last = processImages(copyDraft(draft), server);
      first ??= last;
      fields.set('seed', addToInt(last.seed, 1));
      return last.pictures[0]?.paint ?? tile.paint;
    });
    const whole = once(() =>
      joinTiles(
        grid,
        painted.map((paintTile) => paintTile()),
      ),
    );
    return putTogether(draft, server, last, {
      pictures: [{ infotext: undefined, paint: whole }],
      seed: first?.seed ?? null,
      infotexts: first?.infotexts[0] ?? null,
    });
  },
};

/** What of the old picture stays: all but a margin beside what is new. */
function keptBox(page: Size, { left, right, up, down }: Growth, margin: number) {
  const beside = (side: number) => side + (side > 0 ? margin : 0);
  return {
    x0: beside(left),
    y0: beside(up),
    x1: page.width - beside(right),
    y1: page.height - beside(down),
  };
}

function isInside(tile: Tile, page: Size, { left, right, up, down }: Growth): boolean {
  const across = tile.x >= left && tile.x + tile.width <= page.width - right;
  return across && tile.y >= up && tile.y + tile.height <= page.height - down;
}
