import { isJsonObject, type JsonObject, listAt, objectAt } from '../document/json-object.ts';
import { isNullSchema } from './schema-use.ts';

export type ScalarType = 'string' | 'number' | 'integer' | 'boolean';

/** One JSON type that a schema allows, null apart. */
export type Variant = ScalarVariant | ArrayVariant | ObjectVariant;

export type ScalarVariant = {
  type: ScalarType;
  /** Of an `enum` or `const`; undefined when any value will do. */
  values: readonly unknown[] | undefined;
  schema: JsonObject;
};

export type ArrayVariant = {
  type: 'array';
  /** Schemas of the first items, where they differ (`prefixItems`, or an `items` that is a list). */
  tuple: readonly unknown[];
  items: unknown;
  schema: JsonObject;
};

export type ObjectVariant = {
  type: 'object';
  fields: ReadonlyMap<string, unknown>;
  required: ReadonlySet<string>;
  /** Schema of the fields that have no name here; false where there may be none. */
  rest: unknown;
  schema: JsonObject;
};

/** `unknown`: the document does not say, because a reference fails; `anything`: it says that all is allowed. */
export type Variants = readonly Variant[] | 'anything' | 'unknown';

/**
 * What a schema allows, whatever the spelling: `type` as a list, unions, `const`, types left to be inferred.
 *
 * @param schema - without `allOf`
 * @param readAlternative - what one schema of a union allows
 */
export function toVariants(schema: JsonObject, readAlternative: (node: unknown) => Variants): Variants {
  const alternatives = [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')];
  const types = typesOf(schema);
  // Beside a type, alternatives are conditions: `anyOf: [{required: [a]}, {required: [b]}]`.
  if (alternatives.length === 0 || types.length > 0) return ownVariants(schema, types);
  const found: Variant[] = [];
  for (const alternative of alternatives.filter((item) => !isNullSchema(item))) {
    const inner = readAlternative(alternative);
    if (typeof inner === 'string') return inner;
    found.push(...inner);
  }
  return uniteScalars(found);
}

function ownVariants(schema: JsonObject, types: readonly string[]): Variants {
  if (types.length === 0) return 'anything';
  return uniteScalars(types.flatMap((type) => toVariant(schema, type) ?? []));
}

function toVariant(schema: JsonObject, type: string): Variant | undefined {
  switch (type) {
    case 'array': {
      const { items } = schema;
      const tuple = Array.isArray(items) ? items : listAt(schema, 'prefixItems');
      return { type, tuple, items: Array.isArray(items) ? schema.additionalItems : items, schema };
    }
    case 'object': {
      const fields = new Map(Object.entries(objectAt(schema, 'properties')));
      const required = new Set(listAt(schema, 'required').map(String));
      return { type, fields, required, rest: schema.additionalProperties, schema };
    }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean': {
      const values = valuesOf(schema)?.filter((value) => jsonTypes(value).includes(type));
      return { type, values, schema };
    }
    default:
      return undefined;
  }
}

function typesOf(schema: JsonObject): string[] {
  if (typeof schema.type === 'string') return [schema.type];
  if (Array.isArray(schema.type)) return schema.type.map(String);
  const values = valuesOf(schema);
  if (values) return [...new Set(values.map((value) => jsonTypes(value)[0] as string))];
  if (isJsonObject(schema.properties)) return ['object'];
  return 'items' in schema || 'prefixItems' in schema ? ['array'] : [];
}

function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  return 'const' in schema ? [schema.const] : undefined;
}

/** The types that allow a value, the closest first. */
function jsonTypes(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}

/** Two strings are one: free when one of them is. A number allows every integer. */
function uniteScalars(variants: readonly Variant[]): Variant[] {
  const united: Variant[] = [];
  for (const variant of variants) {
    const same = united.find(({ type }) => type === variant.type);
    if (!same || !('values' in same) || !('values' in variant)) united.push(variant);
    else {
      const values = same.values && variant.values && [...same.values, ...variant.values];
      // Limits of one alternative do not bind the other.
      united[united.indexOf(same)] = { type: same.type, values, schema: {} };
    }
  }
  const anyNumber = united.some((variant) => variant.type === 'number' && variant.values === undefined);
  return united.filter(({ type }) => type !== 'integer' || !anyNumber);
}
