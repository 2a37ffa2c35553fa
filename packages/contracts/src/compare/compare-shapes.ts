import { describeValue } from './describe-value.ts';
import type { Drift, DriftKind } from './drift.ts';
import { formatJsonPath, type JsonPath } from './json-path.ts';
import { type JsonType, jsonTypeOf } from './json-type.ts';

/** The types that a place was seen with, and what is below it; items of an array share one shape. */
type Shape = { types: Set<JsonType>; keys: Map<string, Shape>; items: Shape | undefined; example: unknown };

/**
 * Compares what two lists are made of, not what is in them: which keys their items have and of which types.
 * Null stands for any type, since one instance has what another lacks; an empty list says nothing of its items.
 */
export function compareShapes(recorded: unknown, live: unknown): Drift[] {
  const drifts: Drift[] = [];
  const add = (kind: DriftKind, path: JsonPath, before: unknown, after: unknown): void => {
    const [expected, actual] = [describeValue(before), describeValue(after)];
    drifts.push({ kind, path: formatJsonPath(path), recorded: expected, live: actual });
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
      if (found) walk(inner, found, { parent: path, step: key });
      else add('missing', { parent: path, step: key }, inner.example, undefined);
    }
    for (const [key, inner] of after.keys) {
      if (!before.keys.has(key)) add('added', { parent: path, step: key }, undefined, inner.example);
    }
  };
  walk(toShape(recorded), toShape(live), undefined);
  return drifts;
}

function toShape(value: unknown): Shape {
  const type = jsonTypeOf(value);
  const shape: Shape = { types: new Set([type]), keys: new Map(), items: undefined, example: value };
  if (type === 'array') {
    for (const item of value as unknown[]) shape.items = merge(shape.items, toShape(item));
  } else if (type === 'object') {
    for (const [key, inner] of Object.entries(value as object)) shape.keys.set(key, toShape(inner));
  }
  return shape;
}

function merge(a: Shape | undefined, b: Shape): Shape {
  if (!a) return b;
  for (const type of b.types) a.types.add(type);
  for (const [key, inner] of b.keys) a.keys.set(key, merge(a.keys.get(key), inner));
  if (b.items) a.items = merge(a.items, b.items);
  return a;
}
