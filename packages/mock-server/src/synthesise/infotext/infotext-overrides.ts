import { type PyDict, PyFloat, type PyValue, partOf } from '../../python/index.ts';
import { isTruthy, toNumber } from '../generation/py-number.ts';
import { convertValue, type TargetType } from './convert-value.ts';
import type { InfotextServer } from './infotext-parameters.ts';
import { optionNames } from './option-names.ts';

/**
 * The options that an infotext sets: those whose value differs from the stored one, by option name. The checkpoint is
 * left alone unless `disable_weights_auto_swap` is off.
 *
 * @throws ServerFailure ValueError for text where the option is a number
 */
export function infotextOverrides(settings: PyDict, server: InfotextServer): PyDict {
  const { options } = server;
  const overrides: PyDict = new Map();
  for (const [setting, option] of optionNames) {
    const written = settings.get(setting) ?? null;
    if (written === null || !options.has(option)) continue;
    if (option === 'sd_model_checkpoint' && isTruthy(options.get('disable_weights_auto_swap'))) continue;
    const value = convertToOption(written, defaultOf(option, server));
    if (!equals(value, options.get(option))) overrides.set(option, value);
  }
  return overrides;
}

/** Converts to the type of the option's default, as the server does; options without one take no value. */
function convertToOption(value: PyValue, like: PyValue): PyValue {
  if (like === null) return null;
  const type = typeOf(like);
  if (type === undefined) return value;
  return type === 'bool' && value === 'False' ? false : convertValue(value, type);
}

function typeOf(value: PyValue): TargetType | undefined {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (value instanceof PyFloat) return 'float';
  return typeof value === 'number' || typeof value === 'bigint' ? 'int' : undefined;
}

function defaultOf(option: string, { instance, options }: InfotextServer): PyValue {
  const property = partOf(instance.specValue, 'components', 'schemas', 'Options', 'properties', option);
  return property.get('default') ?? options.get(option);
}

/** As Python's `==`: numbers by their value, whatever their type. */
function equals(a: PyValue, b: PyValue): boolean {
  const isNumber = (value: PyValue) =>
    value instanceof PyFloat || ['number', 'bigint', 'boolean'].includes(typeof value);
  return isNumber(a) && isNumber(b) ? toNumber(a) === toNumber(b) : a === b;
}
