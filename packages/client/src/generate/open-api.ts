/** What this package reads of a JSON schema, in OpenAPI 3.0 and 3.1; everything else is passed on untouched. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  nullable?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
};

type Content = Record<string, { schema?: Schema }>;

/** One method of one path. */
export type Operation = {
  operationId?: string;
  parameters?: { schema?: Schema }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { content?: Content }>;
};

/** An OpenAPI document, as far as this package looks into it. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema>; [section: string]: unknown };
};

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Every operation with its key, e.g. `get /sdapi/v1/progress`. */
export function* operations(spec: OpenApiDocument): Generator<[key: string, operation: Operation]> {
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) yield [`${method} ${path}`, operation];
    }
  }
}

/** Follows references to the schema itself; a reference to nothing is a schema that allows everything. */
export function resolveSchema(spec: OpenApiDocument, schema: Schema): Schema {
  let resolved = schema;
  for (let hops = 0; resolved.$ref !== undefined && hops < 20; hops += 1) {
    resolved = spec.components?.schemas?.[schemaName(resolved.$ref)] ?? {};
  }
  return resolved;
}

/** The component that a reference names. */
export function schemaName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** The schemas inside a schema, one level down. */
export function* innerSchemas(schema: Schema): Generator<Schema> {
  yield* Object.values(schema.properties ?? {});
  for (const list of [schema.allOf, schema.anyOf, schema.oneOf]) yield* list ?? [];
  if (schema.items) yield schema.items;
  if (typeof schema.additionalProperties === 'object') yield schema.additionalProperties;
}
