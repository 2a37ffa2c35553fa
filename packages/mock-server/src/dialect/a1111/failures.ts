import type { PyDict } from '../../python/index.ts';
import { toNumber } from '../../synthesise/generation/py-number.ts';
import type { FailureRow, FailureTable } from '../failure-table.ts';
import { kernelTooLargeText } from '../kernel-too-large.ts';

const isNull = (name: string) => (fields: PyDict) => (fields.get(name) ?? null) === null;

const typeError = (recording: string, when: FailureRow['when'], text: string): FailureRow => ({
  recording,
  when,
  error: 'TypeError',
  text,
});

/** The latent picture's side: an eighth of the picture's, rounded down as Python does. */
const latent = (fields: PyDict, side: 'width' | 'height') => Math.floor(toNumber(fields.get(side)) / 8);

/** As an int, of any size. */
const printed = (side: number) => (Number.isFinite(side) ? BigInt(side) : side);

/** A seed is a 64-bit number, with a sign or without. */
const seedOverflow: FailureRow['when'] = (fields) => {
  const seed = fields.get('seed') ?? null;
  return typeof seed === 'bigint' && (seed >= 2n ** 64n || seed < -(2n ** 63n));
};

/** Failures before prompts and seeds are decided, in the order in which the server meets them. */
const early: readonly FailureRow[] = [
  { recording: 'validation/txt2img/prompt', when: isNull('prompt'), error: 'AssertionError', text: '' },
  typeError(
    'validation/txt2img/batch_size',
    isNull('batch_size'),
    "unsupported operand type(s) for *: 'NoneType' and 'int'",
  ),
  typeError(
    'validation/txt2img/n_iter',
    isNull('n_iter'),
    "unsupported operand type(s) for *: 'int' and 'NoneType'",
  ),
  typeError(
    'validation/txt2img/negative_prompt',
    isNull('negative_prompt'),
    "'NoneType' object is not iterable",
  ),
  {
    recording: 'txt2img/bad-sizes',
    when: (fields) => toNumber(fields.get('batch_size')) * toNumber(fields.get('n_iter')) <= 0,
    error: 'IndexError',
    text: 'list index out of range',
  },
];

/** Failures after that and before anything is drawn. */
const sampling: readonly FailureRow[] = [
  typeError(
    'validation/txt2img/width',
    isNull('width'),
    "unsupported operand type(s) for //: 'NoneType' and 'int'",
  ),
  typeError(
    'validation/txt2img/height',
    isNull('height'),
    "unsupported operand type(s) for //: 'NoneType' and 'int'",
  ),
  // Not recorded: the words are those of the generator of random numbers that the server uses.
  { recording: 'none', when: seedOverflow, error: 'RuntimeError', text: 'Overflow when unpacking long' },
  typeError(
    'validation/txt2img/steps',
    isNull('steps'),
    "unsupported operand type(s) for //: 'NoneType' and 'NoneType'",
  ),
  {
    recording: 'txt2img/bad-sizes',
    when: (fields) => latent(fields, 'width') < 0 || latent(fields, 'height') < 0,
    error: 'RuntimeError',
    text: (fields) => {
      const shape = [4, latent(fields, 'height'), latent(fields, 'width')];
      return `Trying to create tensor with negative dimension ${printed(Math.min(...shape))}: [${shape.map(printed).join(', ')}]`;
    },
  },
  typeError(
    'validation/txt2img/subseed_strength',
    isNull('subseed_strength'),
    "unsupported operand type(s) for -: 'float' and 'NoneType'",
  ),
  typeError(
    'validation/txt2img/seed_resize_from_h',
    isNull('seed_resize_from_h'),
    "'<=' not supported between instances of 'NoneType' and 'int'",
  ),
  typeError(
    'validation/txt2img/seed_resize_from_w',
    isNull('seed_resize_from_w'),
    "'<=' not supported between instances of 'NoneType' and 'int'",
  ),
  {
    recording: 'txt2img/bad-sizes',
    when: (fields) => toNumber(fields.get('steps')) < 0,
    error: 'RuntimeError',
    text: 'number of steps must be non-negative',
  },
  {
    recording: 'txt2img/bad-sizes',
    when: (fields) => toNumber(fields.get('steps')) === 0,
    error: 'ZeroDivisionError',
    text: 'integer division or modulo by zero',
  },
  {
    recording: 'txt2img/every-sampler',
    when: (fields, { samplerName, uniPcOrder }) =>
      samplerName === 'UniPC' && toNumber(fields.get('steps')) < uniPcOrder,
    error: 'AssertionError',
    text: 'UniPC order must be < sampling steps',
  },
  typeError(
    'validation/txt2img/cfg_scale',
    isNull('cfg_scale'),
    "unsupported operand type(s) for *: 'NoneType' and 'float'",
  ),
  {
    recording: 'txt2img/bad-sizes',
    when: (fields) => latent(fields, 'width') === 0 || latent(fields, 'height') === 0,
    error: 'RuntimeError',
    text: (fields) => {
      return kernelTooLargeText(latent(fields, 'height') + 2, latent(fields, 'width') + 2);
    },
  },
  {
    recording: 'txt2img/odd-sizes',
    model: 'value-per-channel',
    when: (fields) =>
      latent(fields, 'width') * latent(fields, 'height') === 1 && toNumber(fields.get('batch_size')) === 1,
    error: 'ValueError',
    text: 'Expected more than 1 value per channel when training, got input size [1, 32, 1, 1]',
  },
  {
    recording: 'validation/txt2img/s_churn',
    when: (fields) => toNumber(fields.get('s_churn')) < 0,
    error: 'NansException',
    text: 'A tensor with NaNs was produced in Unet. Use --disable-nan-check commandline argument to disable this check.',
  },
];

/** Failures of the second pass of hires fix, which begins once the first has been drawn. */
const secondPass: readonly FailureRow[] = [
  typeError(
    'txt2img/hires-no-denoising',
    (fields) => fields.get('enable_hr') === true && isNull('denoising_strength')(fields),
    "'>' not supported between instances of 'NoneType' and 'int'",
  ),
];

/** What A1111 fails at. */
export const failures: FailureTable = { early, sampling, secondPass };
