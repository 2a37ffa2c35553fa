import { describeVariants } from '../schema/describe-schema.ts';
import type { Variant } from '../schema/variants.ts';
import type { SchemaComparison, SchemaSides } from './schema-change.ts';

/** Compares which JSON types are allowed. */
export function compareTypes(
  before: readonly Variant[],
  after: readonly Variant[],
  sides: SchemaSides,
): SchemaComparison {
  // Null alone is compared with null, as every place's null is.
  if (before.length === 0 && after.length === 0) return { changes: [], inner: [] };
  const isNarrower = before.some((variant) => !allows(after, variant));
  const isWider = after.some((variant) => !allows(before, variant));
  if (!isNarrower && !isWider) return { changes: [], inner: [] };
  const kind = isNarrower && isWider ? 'type-changed' : isWider ? 'type-widened' : 'type-narrowed';
  const [old, young] = [describeVariants(sides.before, before), describeVariants(sides.after, after)];
  return { changes: [{ kind, step: '', before: old, after: young }], inner: [] };
}

function allows(variants: readonly Variant[], { type }: Variant): boolean {
  return variants.some(
    (variant) => variant.type === type || (variant.type === 'number' && type === 'integer'),
  );
}
