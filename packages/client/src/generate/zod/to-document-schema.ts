import { type Schema, schemaName } from '../open-api.ts';

/**
 * A schema of ours as a document of that version writes it: OpenAPI 3.0 says `nullable`, 3.1 has a type null.
 *
 * @param names what our types are called in the document, where one of its own had the name already
 */
export function toDocumentSchema(
  schema: Schema,
  openapi: string,
  names: ReadonlyMap<string, string>,
): Schema {
  const { nullable, ...rest } = schema;
  const converted = withTypedEnum(convertInner(rest, (inner) => toDocumentSchema(inner, openapi, names)));
  if (converted.$ref !== undefined) {
    const name = schemaName(converted.$ref);
    converted.$ref = `#/components/schemas/${names.get(name) ?? name}`;
  }
  if (!nullable) return converted;
  if (!openapi.startsWith('3.0')) return { anyOf: [converted, { type: 'null' }] };
  // Siblings of a reference are ignored in OpenAPI 3.0: wrap it.
  return converted.$ref === undefined
    ? { ...converted, nullable: true }
    : { allOf: [converted], nullable: true };
}

function convertInner(schema: Schema, convert: (inner: Schema) => Schema): Schema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, convert(inner)])),
    }),
    ...(items && { items: convert(items) }),
    ...(anyOf && { anyOf: anyOf.map(convert) }),
  };
}

/** Generators want the type beside the values, and one type for all of them. */
function withTypedEnum({ enum: values, ...schema }: Schema): Schema {
  if (!values) return schema;
  const types = [...new Set(values.map((value) => typeof value))];
  const [type = 'string', ...others] = types;
  if (others.length === 0) return { ...schema, type, enum: values };
  return {
    ...schema,
    anyOf: types.map((kind) => ({ type: kind, enum: values.filter((value) => typeof value === kind) })),
  };
}
