import { kernelTooLarge } from '../../dialect/kernel-too-large.ts';
import { pythonError } from '../../dialect/server-failure.ts';
import type { PyDict } from '../../python/index.ts';
import type { OptionsState } from '../../state/options.ts';
import type { Raster } from '../picture/codecs.ts';
import { readMask } from '../picture/mask.ts';
import type { Draft } from './draft.ts';
import type { PlannedPicture } from './processed.ts';
import { isTruthy, toNumber } from './py-number.ts';

const maskedContent = ['fill', 'original', 'latent noise', 'latent nothing'];

/**
 * Notes what img2img does with its pictures and its mask in the infotext.
 *
 * @throws ServerFailure when the pictures don't fit the batch (`img2img/batch`, `init-images-empty`)
 */
export function planImg2img(draft: Draft): void {
  const { fields, extra, init } = draft;
  if (!init) return;
  extra.set('Denoising strength', fields.get('denoising_strength') ?? null);
  if (init.mask) planMask(draft, init.mask);
  else requireSides(fields);
  const batchSize = toNumber(fields.get('batch_size'));
  if (init.images.length === 0) {
    const text = 'Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: [0]';
    throw pythonError('RuntimeError', text);
  }
  if (init.images.length > 1 && init.images.length > batchSize) {
    const text = `bad number of images passed: ${init.images.length}; expecting ${batchSize} or less`;
    throw pythonError('RuntimeError', text);
  }
  // Fewer pictures make the batch smaller.
  if (init.images.length > 1) fields.set('batch_size', init.images.length);
}

/**
 * The pictures are resized and then encoded, which halves them three times: each has a fault of its own for sides that
 * can't be. No recording has one; the words are those of the server's libraries.
 */
function requireSides(fields: PyDict): void {
  const [width, height] = [fields.get('width') ?? null, fields.get('height') ?? null];
  if (width === null || height === null) {
    throw pythonError('TypeError', "'NoneType' object cannot be interpreted as an integer");
  }
  let [across, down] = [toNumber(width), toNumber(height)];
  if (across < 1 || down < 1) throw pythonError('ValueError', 'height and width must be > 0');
  for (let halving = 0; halving < 3; halving++) {
    if (across < 2 || down < 2) throw kernelTooLarge(down + 1, across + 1);
    across = Math.floor(across / 2);
    down = Math.floor(down / 2);
  }
}

/** The mask, and what was painted through it, come along when the options ask for them (`option/return_mask`). */
export function maskPictures(
  { extra, init }: Draft,
  options: OptionsState,
  paint: () => Raster,
): PlannedPicture[] {
  // Noted only where the mask is in use: one that covers nothing was dropped.
  const mask = extra.has('Mask blur') || extra.has('Masked content') ? init?.mask : undefined;
  if (!mask) return [];
  const pictures: PlannedPicture[] = [];
  if (isTruthy(options.get('return_mask'))) pictures.push({ infotext: undefined, paint: () => mask });
  if (isTruthy(options.get('return_mask_composite'))) pictures.push({ infotext: undefined, paint });
  return pictures;
}

function planMask(draft: Draft, mask: Raster): void {
  const { fields, extra } = draft;
  const inverted = isTruthy(fields.get('inpainting_mask_invert'));
  if (inverted) extra.set('Mask mode', 'Inpaint not masked');
  noteMaskBlur(draft);
  if (isTruthy(fields.get('inpaint_full_res'))) {
    // Nothing to paint over: the server drops the mask (`img2img/mask-all-black`).
    if (isEmpty(mask, inverted)) return;
    extra.set('Inpaint area', 'Only masked');
    extra.set('Masked area padding', fields.get('inpaint_full_res_padding') ?? null);
  }
  const fill = fields.get('inpainting_fill') ?? null;
  // A script may bring a name instead of a number: it is painted, and noted nowhere (`outpainting/kinds`).
  const content =
    typeof fill === 'string' || fill === null || fill === 1 ? undefined : maskedContent[toNumber(fill)];
  if (content !== undefined) extra.set('Masked content', content);
}

/** Noted as one number: null where the two directions differ (`outpainting/kinds`). */
function noteMaskBlur({ fields, extra }: Draft): void {
  const both = fields.get('mask_blur') ?? null;
  const x = both ?? fields.get('mask_blur_x') ?? null;
  const y = both ?? fields.get('mask_blur_y') ?? null;
  // As reForge says, whose code for this is the same (`fork/validation/img2img/mask_blur_x`).
  if (x === null || y === null) {
    throw pythonError('TypeError', "'>' not supported between instances of 'NoneType' and 'int'");
  }
  if (toNumber(x) <= 0 && toNumber(y) <= 0) return;
  extra.set('Mask blur', toNumber(x) === toNumber(y) ? x : null);
}

function isEmpty(mask: Raster, inverted: boolean): boolean {
  return readMask(mask, inverted).data.every((value) => value === 0);
}
