import { pythonError } from '../../../dialect/server-failure.ts';
import { isPyInt, type PyValue, pythonTypeName } from '../../../python/index.ts';
import { requireMemory } from '../../generation/memory-limit.ts';
import { toNumber } from '../../generation/py-number.ts';

/**
 * Python's `list[index]`: counts from the end below 0.
 *
 * @throws ServerFailure as Python complains
 */
export function pythonItem<T>(list: readonly T[], index: PyValue): T {
  if (!isPyInt(index) && typeof index !== 'boolean') {
    const text = `list indices must be integers or slices, not ${pythonTypeName(index)}`;
    throw pythonError('TypeError', text);
  }
  const at = toNumber(index);
  const item = list.at(at);
  if (item === undefined || at < -list.length) throw pythonError('IndexError', 'list index out of range');
  return item;
}

/**
 * Python's `range(count)`, for runs of a generation.
 *
 * @throws ServerFailure for what is no int, and for more runs than fit the memory
 */
export function pythonRange(count: PyValue): number[] {
  if (!isPyInt(count) && typeof count !== 'boolean') {
    const text = `'${pythonTypeName(count)}' object cannot be interpreted as an integer`;
    throw pythonError('TypeError', text);
  }
  requireMemory(toNumber(count), 0, 0);
  return Array.from({ length: Math.max(0, toNumber(count)) }, (_, index) => index);
}

/**
 * Python's `text in value`, for lists and texts.
 *
 * @throws ServerFailure for what holds nothing
 */
export function holds(value: PyValue, text: string): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.includes(text);
  if (value instanceof Map) return value.has(text);
  throw pythonError('TypeError', `argument of type '${pythonTypeName(value)}' is not iterable`);
}
