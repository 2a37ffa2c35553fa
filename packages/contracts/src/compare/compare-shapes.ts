import type { Comparison } from './comparison.ts';
import { describeValue } from './describe-value.ts';
import type { DriftKind } from './drift.ts';
import type { JsonPath } from './json-path.ts';
import { type JsonType, jsonTypeOf } from './json-type.ts';

/** Fields whose keys somebody else chose: what a trainer wrote into a file. */
const freeFields: ReadonlySet<unknown> = new Set(['metadata']);
/** Objects that are lists by name. */
const mapFields: ReadonlySet<unknown> = new Set(['loaded', 'skipped']);

/** The types that a place was seen with, and what is below it; items of a list share one shape. */
type Shape = {
  types: Set<JsonType>;
  /** How many objects share this shape, and how many of them have a key. */
  count: number;
  keys: Map<string, { shape: Shape; count: number }>;
  items: Shape | undefined;
  example: unknown;
};

/**
 * Compares what two lists are made of, not what is in them: which keys each of their items has and of which types.
 * Null stands for any type, since one instance has what another lacks; an empty list says nothing of its items.
 */
export function compareShapes(comparison: Comparison, recorded: unknown, live: unknown): void {
  const add = (kind: DriftKind, path: JsonPath, before: unknown, after: unknown): void => {
    comparison.add({
      kind,
      path,
      subject: { kind: 'field', name: String(path?.step ?? '') },
      recorded: describeValue(before),
      live: describeValue(after),
    });
  };
  const walk = (before: Shape, after: Shape, path: JsonPath): void => {
    const known = before.types.has('null') && before.types.size === 1;
    const strange = [...after.types].some((type) => type !== 'null' && !before.types.has(type));
    if (strange && !known) {
      add('type', path, before.example, after.example);
      return;
    }
    if (before.items && after.items) walk(before.items, after.items, { parent: path, step: '*' });
    if (before.keys.size === 0 || after.keys.size === 0) return;
    for (const [key, inner] of before.keys) {
      const found = after.keys.get(key);
      const at = { parent: path, step: key };
      if (found) walk(inner.shape, found.shape, at);
      const always = inner.count === before.count;
      if (!found || (always && found.count < after.count)) add('missing', at, inner.shape.example, undefined);
    }
    for (const [key, inner] of after.keys) {
      if (!before.keys.has(key)) add('added', { parent: path, step: key }, undefined, inner.shape.example);
    }
  };
  walk(toShape(recorded, ''), toShape(live, ''), undefined);
}

function toShape(value: unknown, key: string): Shape {
  const type = jsonTypeOf(value);
  const shape: Shape = {
    types: new Set([type]),
    count: 1,
    keys: new Map(),
    items: undefined,
    example: value,
  };
  if (typeof value !== 'object' || value === null || freeFields.has(key)) return shape;
  if (Array.isArray(value) || mapFields.has(key)) {
    for (const item of Object.values(value)) shape.items = merge(shape.items, toShape(item, ''));
  } else {
    for (const [name, inner] of Object.entries(value)) {
      shape.keys.set(name, { shape: toShape(inner, name), count: 1 });
    }
  }
  return shape;
}

function merge(a: Shape | undefined, b: Shape): Shape {
  if (!a) return b;
  for (const type of b.types) a.types.add(type);
  a.count += b.count;
  for (const [key, { shape, count }] of b.keys) {
    const known = a.keys.get(key);
    a.keys.set(key, { shape: merge(known?.shape, shape), count: (known?.count ?? 0) + count });
  }
  if (b.items) a.items = merge(a.items, b.items);
  return a;
}
