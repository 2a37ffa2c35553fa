import {
  innerSchemas,
  type OpenApiDocument,
  type Operation,
  operations,
  resolveSchema,
  type Schema,
} from '../open-api.ts';
import { generationFieldsWithoutNull, type ReplyOverlay, replyOverlay } from './reply-overlay.ts';

/** Fills in, in a copy of the spec, what it does not say of bodies: see {@link replyOverlay}. */
export function applyOverlay(original: OpenApiDocument): OpenApiDocument {
  const spec = structuredClone(original);
  const all = [...operations(spec)].map(([key, operation]) => ({
    key,
    operation,
    overlay: replyOverlay[key],
  }));
  const requestSchemas = new Set<Schema>();
  for (const { operation } of all) {
    for (const schema of bodySchemas(spec, operation.requestBody?.content)) requestSchemas.add(schema);
  }
  // OpenAPI 3.1 comes from pydantic 2, which says by itself where null may stand.
  if (spec.openapi.startsWith('3.0')) {
    for (const { key, operation } of all) allowNullsInRequest(spec, key, operation);
    for (const { operation, overlay } of all) if (overlay) allowNullsInReply(spec, operation, overlay);
  }
  for (const { key, operation } of all) {
    if (/^\w+ \/(?:sdapi|internal)\//.test(key)) completeReply(spec, operation, requestSchemas);
  }
  // Last, since the overlay's own schemas say themselves what may be missing.
  for (const { operation, overlay } of all) if (overlay) fillReply(spec, operation, overlay);
  return spec;
}

function allowNullsInRequest(spec: OpenApiDocument, key: string, operation: Operation): void {
  for (const schema of bodySchemas(spec, operation.requestBody?.content)) {
    if (!isGeneration(key)) allowNullsWithoutDefault(schema);
    else
      for (const name of Object.keys(schema.properties ?? {})) {
        if (!generationFieldsWithoutNull.has(name)) setNullable(schema, name);
      }
  }
}

function allowNullsInReply(
  spec: OpenApiDocument,
  operation: Operation,
  { nullable = [] }: ReplyOverlay,
): void {
  const body = resolveSchema(spec, replyContent(operation)?.schema ?? {});
  if (nullable === 'without-default') allowNullsWithoutDefault(body);
  else for (const path of nullable) setNullableAt(spec, body, path.split(/\.|(?=\[)/));
}

function isGeneration(key: string): boolean {
  return key === 'post /sdapi/v1/txt2img' || key === 'post /sdapi/v1/img2img';
}

/** pydantic 1 takes and sends null for a field that is neither required nor has a default, and does not say so. */
function allowNullsWithoutDefault(schema: Schema): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (!('default' in field) && !schema.required?.includes(name)) setNullable(schema, name);
  }
}

/** FastAPI fills a reply's model before it sends it, so that no declared field is ever missing. */
function completeReply(
  spec: OpenApiDocument,
  operation: Operation,
  requestSchemas: ReadonlySet<Schema>,
): void {
  for (const schema of bodySchemas(spec, operation.responses?.['200']?.content)) {
    if (!schema.properties || requestSchemas.has(schema)) continue;
    schema.required = Object.keys(schema.properties);
  }
}

function fillReply(spec: OpenApiDocument, operation: Operation, overlay: ReplyOverlay): void {
  const content = replyContent(operation);
  if (!content) return;
  const body = resolveSchema(spec, content.schema ?? {});
  if (overlay.body && isEmpty(body)) content.schema = structuredClone(overlay.body);
  if (overlay.typeFromDefault) typeFromDefault(body);
  for (const [name, schema] of Object.entries(overlay.fields ?? {})) {
    const field = body.properties?.[name];
    if (field && body.properties && isOpen(field)) {
      body.properties[name] = { ...describing(field), ...structuredClone(schema) };
    }
  }
}

function replyContent(operation: Operation): { schema?: Schema } | undefined {
  return operation.responses?.['200']?.content?.['application/json'];
}

function describing({ title, description }: Schema): Schema {
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

function isOpen(field: Schema): boolean {
  return isEmpty(field) || (field.type === 'object' && !field.properties);
}

function typeFromDefault(schema: Schema): void {
  for (const field of Object.values(schema.properties ?? {})) {
    const value = field.default;
    if (value === undefined || value === null || !isEmpty(withoutDefault(field))) continue;
    if (Array.isArray(value)) Object.assign(field, { type: 'array', items: {} });
    else if (typeof value !== 'object') field.type = typeof value;
  }
}

function withoutDefault({ default: _, ...rest }: Schema): Schema {
  return rest;
}

/** No constraint at all; FastAPI still gives it a title. */
function isEmpty(schema: Schema): boolean {
  return Object.keys(schema).every((key) => key === 'title' || key === 'description');
}

/** Every schema of a body, references followed, each once. */
function bodySchemas(
  spec: OpenApiDocument,
  content: Record<string, { schema?: Schema }> | undefined,
): Set<Schema> {
  const seen = new Set<Schema>();
  const visit = (schema: Schema): void => {
    const resolved = resolveSchema(spec, schema);
    if (seen.has(resolved)) return;
    seen.add(resolved);
    for (const inner of innerSchemas(resolved)) visit(inner);
  };
  for (const { schema } of Object.values(content ?? {})) if (schema) visit(schema);
  return seen;
}

function setNullableAt(spec: OpenApiDocument, schema: Schema, path: readonly string[]): void {
  const [step, ...rest] = path;
  if (step === undefined) return;
  if (step === '[]' && schema.items) {
    setNullableAt(spec, resolveSchema(spec, schema.items), rest);
  } else if (step === '*' && typeof schema.additionalProperties === 'object') {
    setNullableAt(spec, resolveSchema(spec, schema.additionalProperties), rest);
  } else if (rest.length === 0) {
    setNullable(schema, step);
  } else {
    const field = schema.properties?.[step];
    if (field) setNullableAt(spec, resolveSchema(spec, field), rest);
  }
}

/** A field without any type is unknown already, null included. */
function setNullable(owner: Schema, name: string): void {
  const field = owner.properties?.[name];
  if (!field || !owner.properties || isEmpty(withoutDefault(field))) return;
  // Siblings of a reference are ignored in OpenAPI 3.0: wrap it.
  owner.properties[name] =
    field.$ref === undefined ? { ...field, nullable: true } : { allOf: [field], nullable: true };
}
