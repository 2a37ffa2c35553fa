import { describeVariant, describeVariants } from '../schema/describe-schema.ts';
import type { Variant, Variants } from '../schema/variants.ts';
import { compareArrays } from './compare-arrays.ts';
import { compareObjects } from './compare-objects.ts';
import { compareScalars } from './compare-scalars.ts';
import { compareTypes } from './compare-types.ts';
import { pairVariants } from './pair-variants.ts';
import type { SchemaComparison, SchemaSides } from './schema-change.ts';

/**
 * Compares two schemas themselves, not what is inside them: that is returned to be compared next. So a schema of any
 * depth, or one that contains itself, is walked without recursion.
 */
export function compareSchemas(before: Variants, after: Variants, sides: SchemaSides): SchemaComparison {
  if (before === 'unknown' || after === 'unknown' || before === after) return { changes: [], inner: [] };
  if (typeof before === 'string' || typeof after === 'string') {
    return {
      changes: [
        {
          kind: typeof before === 'string' ? 'described' : 'undescribed',
          step: '',
          before: describeVariants(sides.before, before),
          after: describeVariants(sides.after, after),
        },
      ],
      inner: [],
    };
  }
  const result = compareTypes(before, after, sides);
  const { pairs, gone, added } = pairVariants(before, after, {
    before: (variant) => describeVariant(sides.before, variant),
    after: (variant) => describeVariant(sides.after, variant),
  });
  for (const [older, newer] of pairs) {
    const { changes, inner } = compareVariants(older, newer, sides);
    result.changes.push(...changes);
    result.inner.push(...inner);
  }
  for (const variant of gone) {
    const text = describeVariant(sides.before, variant);
    result.changes.push({ kind: 'shape-gone', step: '', before: text, after: null });
  }
  for (const variant of added) {
    const text = describeVariant(sides.after, variant);
    result.changes.push({ kind: 'shape-added', step: '', before: null, after: text });
  }
  return result;
}

function compareVariants(before: Variant, after: Variant, sides: SchemaSides): SchemaComparison {
  if (before.type === 'object' && after.type === 'object') return compareObjects(before, after, sides);
  if (before.type === 'array' && after.type === 'array') return compareArrays(before, after);
  if ('values' in before && 'values' in after) return { changes: compareScalars(before, after), inner: [] };
  return { changes: [], inner: [] };
}
