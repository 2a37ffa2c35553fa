import { type OpenApiDocument, resolveSchema, type Schema } from '../src/generate/open-api.ts';

/** Where a body is not what its schema says, e.g. `[].hash: null`. */
export function schemaMismatches(spec: OpenApiDocument, schema: Schema, value: unknown, at = ''): string[] {
  const own = resolveSchema(spec, schema);
  if (value === null) return allowsNull(spec, own) ? [] : [`${at}: null`];
  const alternatives = own.anyOf ?? own.allOf;
  if (alternatives) {
    const found = alternatives.map((alternative) => schemaMismatches(spec, alternative, value, at));
    return found.find((mismatches) => mismatches.length === 0) ?? found[0] ?? [];
  }
  if (
    own.type !== undefined &&
    own.type !== typeOf(value) &&
    !(own.type === 'number' && typeOf(value) === 'integer')
  ) {
    return [`${at}: ${typeOf(value)} and not ${String(own.type)}`];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => schemaMismatches(spec, own.items ?? {}, item, `${at}[]`));
  }
  if (typeof value !== 'object') return [];
  const { properties = {}, additionalProperties, required = [] } = own;
  const missing = required.filter((key) => !(key in value)).map((key) => `${at}.${key}: missing`);
  const inner = Object.entries(value).flatMap(([key, field]) => {
    const known = properties[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
    return schemaMismatches(spec, known, field, `${at}.${key}`);
  });
  return [...missing, ...inner];
}

function allowsNull(spec: OpenApiDocument, { nullable, type, anyOf, allOf, enum: values }: Schema): boolean {
  if (
    nullable ||
    type === 'null' ||
    anyOf?.some((alternative) => allowsNull(spec, resolveSchema(spec, alternative)))
  ) {
    return true;
  }
  return (type ?? anyOf ?? allOf ?? values) === undefined; // no constraint at all
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
