import type { ObjectVariant, Variant } from '../schema/variants.ts';
import { jsonText } from './json-text.ts';

/** Variants of two schemas that are to be compared with each other, and those of a shared type that are left over. */
export type PairedVariants = {
  pairs: [before: Variant, after: Variant][];
  gone: Variant[];
  added: Variant[];
};

/**
 * Pairs the variants of two schemas by type. Where a union has several lists or objects, those pair first that are most
 * alike; their order and their names say nothing.
 *
 * @param describe - a variant of either side in words
 */
export function pairVariants(
  before: readonly Variant[],
  after: readonly Variant[],
  describe: { before(variant: Variant): string; after(variant: Variant): string },
): PairedVariants {
  const result: PairedVariants = { pairs: [], gone: [], added: [] };
  const likeness = (older: Variant, newer: Variant): number => {
    if (older.type === 'object' && newer.type === 'object') return compareFieldsRoughly(older, newer);
    return describe.before(older) === describe.after(newer) ? 1 : 0;
  };
  for (const type of new Set(before.map((variant) => variant.type))) {
    const older = before.filter((variant) => variant.type === type);
    const newer = after.filter((variant) => variant.type === type);
    if (newer.length === 0) continue; // The type itself is gone, which is told as that.
    pairBest(older, newer, likeness, result);
  }
  return result;
}

function pairBest(
  before: readonly Variant[],
  after: readonly Variant[],
  likeness: (older: Variant, newer: Variant) => number,
  result: PairedVariants,
): void {
  const isUnion = before.length > 1 || after.length > 1;
  const ranked = before
    .flatMap((older) =>
      after.map((newer) => ({ older, newer, likeness: isUnion ? likeness(older, newer) : 1 })),
    )
    .sort((one, other) => other.likeness - one.likeness);
  const paired = new Set<Variant>();
  for (const { older, newer } of ranked) {
    if (paired.has(older) || paired.has(newer)) continue;
    paired.add(older).add(newer);
    result.pairs.push([older, newer]);
  }
  result.gone.push(...before.filter((variant) => !paired.has(variant)));
  result.added.push(...after.filter((variant) => !paired.has(variant)));
}

/** How much of two objects is common, from 0 to 1: a field of the same name counts, one that is the same counts twice. */
function compareFieldsRoughly(before: ObjectVariant, after: ObjectVariant): number {
  const all = new Set([...before.fields.keys(), ...after.fields.keys()]);
  if (all.size === 0) return 1;
  const common = [...before.fields].filter(([name]) => after.fields.has(name));
  const same = common.filter(([name, schema]) => jsonText(schema) === jsonText(after.fields.get(name)));
  return (common.length + same.length) / (2 * all.size);
}
