import { isMachineValue } from '../../instance/machine-value.ts';
import type { ScalarVariant } from '../schema/variants.ts';
import { compareLimits } from './compare-limits.ts';
import { jsonText } from './json-text.ts';
import type { SchemaChange } from './schema-change.ts';

/** Compares two schemas of the same scalar type: listed values and limits. */
export function compareScalars(before: ScalarVariant, after: ScalarVariant): SchemaChange[] {
  return [...compareValues(before.values, after.values), ...compareLimits(before, after)];
}

function compareValues(before: ScalarVariant['values'], after: ScalarVariant['values']): SchemaChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [change('values-listed', [], after ?? [])];
  if (after === undefined) return [change('values-freed', before, [])];
  const changes: SchemaChange[] = [];
  const gone = without(before, after);
  const added = without(after, before);
  if (gone.length > 0) changes.push(change('values-gone', gone, []));
  if (added.length > 0) changes.push(change('values-added', [], added));
  return changes;
}

/** Values of one list that the other lacks; a machine's models and paths come and go without a change of the server. */
function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map(jsonText));
  return values.filter((value) => !known.has(jsonText(value)) && !isMachineValue(value));
}

function change(
  kind: SchemaChange['kind'],
  before: readonly unknown[],
  after: readonly unknown[],
): SchemaChange {
  return { kind, step: '', before: listText(before), after: listText(after) };
}

function listText(values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  const shown = values.slice(0, 8).map(jsonText).join(', ');
  return values.length > 8 ? `${shown} and ${values.length - 8} more` : shown;
}
