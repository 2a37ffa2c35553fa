import type { SchemaReader } from './schema-reader.ts';
import type { ObjectVariant, Variant, Variants } from './variants.ts';

/** A schema in a few words: `string or array of integer`. */
export function describeVariants(reader: SchemaReader, variants: Variants, depth = 0): string {
  if (typeof variants === 'string') return 'anything';
  if (variants.length === 0) return 'null';
  const words = variants.map((variant) => describeVariant(reader, variant, depth));
  return [...new Set(words)].join(' or ');
}

export function describeVariant(reader: SchemaReader, variant: Variant, depth = 0): string {
  if (variant.type === 'object') return describeObject(variant, depth);
  if (variant.type !== 'array' || variant.items === undefined || depth > 2) return variant.type;
  const items = reader.variants(reader.use(variant.items).core);
  return typeof items === 'string' ? 'array' : `array of ${describeVariants(reader, items, depth + 1)}`;
}

function describeObject({ fields }: ObjectVariant, depth: number): string {
  const names = [...fields.keys()];
  if (names.length === 0 || depth > 0) return 'object';
  return names.length > 4 ? `object of ${names.length} fields` : `object of ${names.join(', ')}`;
}
