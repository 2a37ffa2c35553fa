import {
  innerSchemas,
  type OpenApiDocument,
  operations,
  resolveSchema,
  type Schema,
  schemaName,
} from '../../packages/client/src/generate/open-api.ts';

/** What a used server is known to answer beyond what was recorded, by operation. */
const alsoNull: Readonly<Record<string, readonly string[]>> = {
  // A line of styles.csv that ends early.
  'get /sdapi/v1/prompt-styles': ['prompt', 'negative_prompt'],
};

/** Operations whose fields come and go with extensions; who they belong to is judged where lists are compared. */
const openObjects = new Set(['get /sdapi/v1/options']);

/** Operations in whose answers only what the server's own spec types is typed: a default says nothing of what an owner sets. */
const typedBySpecAlone = new Set(['get /sdapi/v1/options', 'get /sdapi/v1/cmd-flags']);

/**
 * The spec of the client, cut down to what the API answers with 200, and made stricter: every key is there and nothing is null
 * but what is known to be.
 *
 * @param prepared - the spec as types are made from it: gaps filled, nulls named, declared fields required
 * @param original - the server's own
 */
export function hardenSpec(prepared: OpenApiDocument, original: OpenApiDocument): OpenApiDocument {
  const spec = structuredClone(prepared);
  const paths: OpenApiDocument['paths'] = {};
  for (const [key, operation] of operations(spec)) {
    const [method = '', path = ''] = key.split(' ');
    if (!/^\/(?:sdapi|internal)\//.test(path)) continue;
    const schema = operation.responses?.['200']?.content?.['application/json']?.schema;
    if (!schema) continue;
    const body = resolveSchema(spec, schema);
    const item = body.items ? resolveSchema(spec, body.items) : body;
    for (const name of alsoNull[key] ?? []) allowNull(item, name);
    if (typedBySpecAlone.has(key)) forgetGuessedTypes(item, original);
    if (openObjects.has(key)) delete item.required;
    if (/2img$/.test(path)) hardenGeneration(item);
    const responses = { '200': { description: '', content: { 'application/json': { schema } } } };
    paths[path] = { ...paths[path], [method]: { responses } };
  }
  return { ...spec, paths, components: { schemas: reachable(spec, paths) } };
}

function allowNull(owner: Schema, name: string): void {
  const field = owner.properties?.[name];
  if (field && owner.properties) owner.properties[name] = { ...field, nullable: true };
}

function forgetGuessedTypes(body: Schema, original: OpenApiDocument): void {
  const own = Object.values(original.components?.schemas ?? {}).find(
    ({ title }) => title !== undefined && title === body.title,
  );
  for (const [name, field] of Object.entries(own?.properties ?? {})) {
    const isTyped = field.type !== undefined || field.anyOf !== undefined || field.$ref !== undefined;
    if (!isTyped && body.properties) body.properties[name] = {};
  }
}

/** `images` is a list of texts in every answer, `info` a text and `parameters` an object. */
function hardenGeneration(body: Schema): void {
  body.required = Object.keys(body.properties ?? {});
}

function reachable(spec: OpenApiDocument, paths: OpenApiDocument['paths']): Record<string, Schema> {
  const found = new Map<string, Schema>();
  const visit = (schema: Schema): void => {
    if (schema.$ref !== undefined) {
      const name = schemaName(schema.$ref);
      const target = spec.components?.schemas?.[name];
      if (found.has(name) || !target) return;
      found.set(name, target);
      visit(target);
    }
    for (const inner of innerSchemas(schema)) visit(inner);
  };
  for (const [, { responses }] of operations({ ...spec, paths })) {
    for (const { content } of Object.values(responses ?? {})) {
      for (const { schema } of Object.values(content ?? {})) if (schema) visit(schema);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
