import type { JsonObject } from '../document/json-object.ts';
import type { SchemaUse } from '../schema/schema-use.ts';
import { compareSchemas } from './compare-schemas.ts';
import { createPairMemory } from './create-pair-memory.ts';
import type { SchemaChange, SchemaComparison, SchemaPair, SchemaSides } from './schema-change.ts';

/** Told of every change below two schemas, with the path from the body to where it shows first. */
export type OnSchemaChange = (change: SchemaChange, path: string) => void;

/**
 * Compares two schemas and all that is inside them.
 *
 * Two schemas are compared once, however many operations have them, and on one walk they are told once: from the
 * shortest path. So recursive schemas end, and a component that is used in many places stays one cause.
 */
export function createSchemaWalk(sides: SchemaSides): (root: SchemaPair, onChange: OnSchemaChange) => void {
  const compareOnce = createPairMemory<JsonObject, SchemaComparison>((before, after) =>
    compareSchemas(sides.before.variants(before), sides.after.variants(after), sides),
  );
  const compareUsesOnce = createPairMemory<SchemaUse, SchemaChange[]>((before, after) =>
    compareUses(before, after, sides),
  );

  return (root, onChange) => {
    const seen = new Set<SchemaComparison>();
    const queue = [{ ...root, path: root.step }];
    for (const { before, after, path } of queue) {
      const [old, young] = [sides.before.use(before), sides.after.use(after)];
      for (const change of compareUsesOnce(old, young)) onChange(change, path);
      const comparison = compareOnce(old.core, young.core);
      if (seen.has(comparison)) continue;
      seen.add(comparison);
      for (const change of comparison.changes) onChange(change, path + change.step);
      for (const pair of comparison.inner) queue.push({ ...pair, path: path + pair.step });
    }
  };
}

/** What is said of a place beside its schema. */
function compareUses(before: SchemaUse, after: SchemaUse, sides: SchemaSides): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const add = (kind: SchemaChange['kind']): unknown =>
    changes.push({ kind, step: '', before: null, after: null });
  const saysTypes =
    typeof sides.before.variants(before.core) !== 'string' &&
    typeof sides.after.variants(after.core) !== 'string';
  if (sides.comparesNull && saysTypes && before.takesNull !== after.takesNull) {
    add(after.takesNull ? 'null-added' : 'null-gone');
  }
  if (after.deprecated && !before.deprecated) add('field-deprecated');
  return changes;
}
