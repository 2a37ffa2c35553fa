import { pythonError } from '../../dialect/server-failure.ts';
import { dictsOf, type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { shortHash } from '../../state/checkpoints.ts';
import type { Draft, PerPicture, PromptTexts } from './draft.ts';
import { isTruthy, toNumber } from './py-number.ts';
import { findSampler, readSamplerLists } from './samplers.ts';

export type PictureSize = { width: number; height: number };

/**
 * The second pass of hires fix: notes its settings in the infotext and gives the size that the picture ends up with.
 *
 * @throws ServerFailure for a checkpoint or an upscaler that is not there (`txt2img/hires-unknown-upscaler`)
 */
export function planHires(draft: Draft, server: Server, allHiresPrompts: HiresPrompts): PictureSize {
  const { fields, extra } = draft;
  extra.set('Denoising strength', fields.get('denoising_strength') ?? null);
  noteCheckpoint(draft, server);
  const sampler = fields.get('hr_sampler_name') ?? null;
  if (sampler !== null && sampler !== fields.get('sampler_name')) extra.set('Hires sampler', sampler);
  extra.set('Hires prompt', differing(allHiresPrompts.positive, 'prompt'));
  extra.set('Hires negative prompt', differing(allHiresPrompts.negative, 'negativePrompt'));
  extra.set('Hires schedule type', null);
  const upscaler = fields.get('hr_upscaler') ?? null;
  if (upscaler !== null) requireUpscaler(pythonStr(upscaler), server);
  const size = targetSize(draft);
  const steps = fields.get('hr_second_pass_steps') ?? null;
  if (toNumber(steps) !== 0) extra.set('Hires steps', steps);
  if (upscaler !== null) extra.set('Hires upscaler', upscaler);
  return size;
}

/**
 * The second pass makes its sampler by its exact name, when the first has been drawn (`txt2img/infotext`).
 *
 * @throws ServerFailure for one that is not there
 */
export function requireHiresSampler(fields: PyDict, { instance }: Server): void {
  const sampler = fields.get('hr_sampler_name') ?? null;
  if (!isTruthy(sampler)) return;
  const name = pythonStr(sampler);
  if (!findSampler(readSamplerLists(instance.lists), name))
    throw pythonError('AssertionError', `bad sampler name: ${name}`);
}

/** The prompts of the second pass, one a picture. */
export type HiresPrompts = { positive: string[]; negative: string[] };

/** Shown only where the second pass has a prompt of its own. */
function differing(prompts: string[], first: keyof PromptTexts): PerPicture {
  return {
    textOf: (index, texts) => {
      const own = prompts[index];
      return own === undefined || own === texts[first] ? null : own;
    },
  };
}

function noteCheckpoint({ fields, extra }: Draft, { checkpoints }: Server): void {
  const name = fields.get('hr_checkpoint_name') ?? null;
  if (name === null || name === '' || name === 'Use same checkpoint') return;
  const checkpoint = checkpoints.findClosest(pythonStr(name));
  if (!checkpoint) throw pythonError('Exception', `Could not find checkpoint with name ${pythonStr(name)}`);
  const { modelName, hashed } = checkpoint;
  // Loaded for the second pass, it is hashed from then on.
  checkpoints.hash(checkpoint);
  extra.set('Hires checkpoint', hashed ? `${modelName} [${shortHash(checkpoint)}]` : modelName);
}

function requireUpscaler(name: string, { instance }: Server): void {
  const names = ['/sdapi/v1/latent-upscale-modes', '/sdapi/v1/upscalers'].flatMap((path) =>
    dictsOf(instance.lists.get(path)).map((item) => item.get('name')),
  );
  if (!names.includes(name)) throw pythonError('Exception', `could not find upscaler named ${name}`);
}

/**
 * A given size wins over the scale; a side of 0 follows the other one's ratio. Where both sides are given, the picture is
 * scaled until it covers them and then cut, by whole latent pixels.
 *
 * @throws ServerFailure where a number is missing
 */
function targetSize({ fields, extra }: Draft): PictureSize {
  const width = toNumber(fields.get('width'));
  const height = toNumber(fields.get('height'));
  const x = fields.get('hr_resize_x') ?? null;
  const y = fields.get('hr_resize_y') ?? null;
  if (x === 0 && y === 0) {
    const scale: PyValue = fields.get('hr_scale') ?? null;
    extra.set('Hires upscale', scale);
    if (scale === null) throw badOperands('*', 'int', 'NoneType');
    return { width: toWhole(width * toNumber(scale)), height: toWhole(height * toNumber(scale)) };
  }
  extra.set('Hires resize', `${pythonStr(x)}x${pythonStr(y)}`);
  if (x === null || y === null) {
    if (x === 0 || y === 0) throw badOperands('*', 'NoneType', 'int');
    throw x === null ? badOperands('/', 'NoneType', 'int') : badOperands('/', 'int', 'NoneType');
  }
  return coveringSize({ width, height }, toNumber(x), toNumber(y));
}

function coveringSize({ width, height }: PictureSize, x: number, y: number): PictureSize {
  if (y === 0) return { width: x, height: Math.floor((x * height) / width) };
  if (x === 0) return { width: Math.floor((y * width) / height), height: y };
  const fillsWidth = width / height < x / y;
  const scaled = fillsWidth
    ? { width: x, height: Math.floor((x * height) / width) }
    : { width: Math.floor((y * width) / height), height: y };
  return { width: cutSide(scaled.width, x), height: cutSide(scaled.height, y) };
}

function cutSide(scaled: number, wanted: number): number {
  return (Math.floor(scaled / 8) - Math.floor((scaled - wanted) / 8)) * 8;
}

/** Python's `int(value)` of a float. */
function toWhole(value: number): number {
  if (Number.isNaN(value)) throw pythonError('ValueError', 'cannot convert float NaN to integer');
  if (Number.isFinite(value)) return Math.trunc(value);
  throw pythonError('OverflowError', 'cannot convert float infinity to integer');
}

function badOperands(operator: string, left: string, right: string) {
  return pythonError('TypeError', `unsupported operand type(s) for ${operator}: '${left}' and '${right}'`);
}
