import { type PyDict, PyFloat, type PyValue, parsePythonJson } from '../../python/index.ts';

/** A place in two values where they part. What is not there on one side is undefined. */
export type ValueDifference = { path: string; a: PyValue | undefined; b: PyValue | undefined };

/** What says when something was recorded rather than what. */
const moments = new Set(['job_timestamp', 'eta', 'eta_relative', 'id_live_preview']);

/** The first of these that all items of a list have names them, so that an item more does not move all others. */
const names = ['model_name', 'name', 'title', 'label', 'filename'];

/** All places where two values differ, by path: `$.images[0]`, `$[Euler a].options`. Numbers count by their value. */
export function valueDifferences(a: PyValue | undefined, b: PyValue | undefined): ValueDifference[] {
  return [...walk(a, b, '$')];
}

function* walk(a: PyValue | undefined, b: PyValue | undefined, path: string): Generator<ValueDifference> {
  const [one, other] = [opened(a), opened(b)];
  if (one instanceof Map && other instanceof Map) {
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      if (!moments.has(key)) yield* walk(one.get(key), other.get(key), `${path}${step(key)}`);
    }
  } else if (Array.isArray(one) && Array.isArray(other)) {
    const [named, otherNamed] = [byName(one), byName(other)];
    if (named && otherNamed) {
      for (const name of new Set([...named.keys(), ...otherNamed.keys()])) {
        yield* walk(named.get(name), otherNamed.get(name), `${path}[${name}]`);
      }
    } else {
      for (let index = 0; index < Math.max(one.length, other.length); index++) {
        yield* walk(one[index], other[index], `${path}[${index}]`);
      }
    }
  } else if (toNumber(one) === undefined || toNumber(one) !== toNumber(other)) {
    if (one !== other) yield { path, a, b };
  }
}

/** JSON inside a text, as `info` is, is looked into. */
function opened(value: PyValue | undefined): PyValue | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    return parsePythonJson(value);
  } catch {
    return value;
  }
}

function step(key: string): string {
  return /^[\w$-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function byName(items: readonly PyValue[]): Map<string, PyDict> | undefined {
  const dicts = items.filter((item): item is PyDict => item instanceof Map);
  if (dicts.length < items.length || dicts.length === 0) return undefined;
  const key = names.find((name) => dicts.every((item) => typeof item.get(name) === 'string'));
  if (key === undefined) return undefined;
  const named = new Map(dicts.map((item) => [item.get(key) as string, item]));
  return named.size === dicts.length ? named : undefined;
}

function toNumber(value: PyValue | undefined): number | undefined {
  if (value instanceof PyFloat) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}
