import type { ArrayVariant } from '../schema/variants.ts';
import { compareLimits } from './compare-limits.ts';
import type { SchemaComparison, SchemaPair } from './schema-change.ts';

/** Compares two arrays; an item of its own schema in one stands against the common schema of the other. */
export function compareArrays(before: ArrayVariant, after: ArrayVariant): SchemaComparison {
  const inner: SchemaPair[] = [];
  const length = Math.max(before.tuple.length, after.tuple.length);
  for (let index = 0; index < length; index++) {
    inner.push({ step: `[${index}]`, before: itemAt(before, index), after: itemAt(after, index) });
  }
  if (before.items !== undefined || after.items !== undefined) {
    inner.push({ step: '[]', before: before.items ?? anything, after: after.items ?? anything });
  }
  return { changes: compareLimits(before, after), inner };
}

const anything = {};

function itemAt({ tuple, items }: ArrayVariant, index: number): unknown {
  return tuple[index] ?? items ?? anything;
}
