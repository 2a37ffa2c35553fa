import type { PyValue } from '../../python/index.ts';

/** A schema object of the spec, or another of its parts that is only read. */
export type Schema = ReadonlyMap<string, PyValue>;

/** A text of the spec, if it is one. */
export function readText(value: PyValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
