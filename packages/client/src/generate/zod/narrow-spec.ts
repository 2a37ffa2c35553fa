import { toNameTypes } from '../instance/name-types.ts';
import { narrowFields } from '../instance/narrow-fields.ts';
import type { InstanceLists } from '../lists/instance-lists.ts';
import { innerSchemas, type OpenApiDocument, operations, resolveSchema, type Schema } from '../open-api.ts';
import type { Script } from '../scripts/script.ts';
import { toScripts } from '../scripts/to-scripts.ts';
import { createNaming, toPascalCase } from '../text/names.ts';
import { toDocumentSchema } from './to-document-schema.ts';

/**
 * Puts what the lists say into a copy of the spec, for schemas that check at run time: the names that fields take, and
 * one schema for the named arguments of each script. Defaults are taken out, so that a check adds nothing.
 */
export function narrowSpec(original: OpenApiDocument, lists: InstanceLists): OpenApiDocument {
  const spec = structuredClone(original);
  const schemas = { ...spec.components?.schemas };
  const names = toNameTypes(spec, lists);
  const toName = createNaming(Object.keys(schemas)); // the server's own schemas keep their names
  const renamed = new Map(names.map(({ name }) => [name, toName(name)]));
  const convert = (schema: Schema) => toDocumentSchema(schema, spec.openapi, renamed);

  for (const [path, fields] of Object.entries(narrowFields(spec, names))) {
    const schema = spec.paths[path]?.post?.requestBody?.content?.['application/json']?.schema;
    const properties = schema && resolveSchema(spec, schema).properties;
    for (const [field, narrowed] of Object.entries(fields))
      if (properties) properties[field] = convert(narrowed);
  }
  for (const { name, values } of names)
    schemas[renamed.get(name) ?? name] = { type: 'string', enum: [...values] };
  for (const mode of ['txt2img', 'img2img'] as const) {
    for (const script of toScripts(mode, lists)?.known ?? []) {
      const wanted = `${mode === 'txt2img' ? 'Txt2Img' : 'Img2Img'}${toPascalCase(script.functionName)}Arguments`;
      if (script.args.length > 0) schemas[toName(wanted)] = convert(toArgumentsSchema(script));
    }
  }
  const narrowed = { ...spec, components: { ...spec.components, schemas } };
  dropDefaults(narrowed);
  return narrowed;
}

function toArgumentsSchema({ name, args }: Script): Schema {
  return {
    type: 'object',
    description: `What \`${name}\` takes, by name.`,
    properties: Object.fromEntries(args.map(({ key, schema }) => [key, schema])),
    required: args.flatMap(({ key, fallback }) => (fallback ? [] : [key])),
    additionalProperties: false,
  };
}

function dropDefaults(spec: OpenApiDocument): void {
  const drop = (schema: Schema): void => {
    delete schema.default;
    for (const inner of innerSchemas(schema)) drop(inner);
  };
  for (const schema of Object.values(spec.components?.schemas ?? {})) drop(schema);
  for (const [, { parameters = [], requestBody, responses = {} }] of operations(spec)) {
    for (const { schema } of parameters) if (schema) drop(schema);
    for (const { content = {} } of [requestBody ?? {}, ...Object.values(responses)]) {
      for (const { schema } of Object.values(content)) if (schema) drop(schema);
    }
  }
}
