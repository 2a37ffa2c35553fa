import { type PyValue, pythonStr } from '../../../python/index.ts';

/** A text field of a generation: the first text where a script made a list of it. */
export function firstText(value: PyValue | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  return pythonStr(text ?? '');
}
