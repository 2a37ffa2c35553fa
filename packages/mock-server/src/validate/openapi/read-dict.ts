import type { PyValue } from '../../python/index.ts';

const nothing: ReadonlyMap<string, PyValue> = new Map();

/** A part of the spec that may be missing or malformed: then it reads as an empty dict. */
export function readDict(value: PyValue | undefined): ReadonlyMap<string, PyValue> {
  return value instanceof Map ? value : nothing;
}

/** The dict at the end of a path of keys; empty where there is none. */
export function readDictAt(value: PyValue | undefined, ...keys: string[]): ReadonlyMap<string, PyValue> {
  return keys.reduce<ReadonlyMap<string, PyValue>>((dict, key) => readDict(dict.get(key)), readDict(value));
}

/** A list of the spec; empty where there is none. */
export function readList(value: PyValue | undefined): readonly PyValue[] {
  return Array.isArray(value) ? value : [];
}

/** A text of the spec, if it is one. */
export function readText(value: PyValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A schema object of the spec. */
export type Schema = ReturnType<typeof readDict>;
