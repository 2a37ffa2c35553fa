import { type OpenApiDocument, resolveSchema, type Schema } from '../open-api.ts';
import type { NameType } from './name-types.ts';

/** Which list a field takes its name from, and the words that it takes besides. */
type NamedField = { type: string; also?: readonly string[] };

const generation: Readonly<Record<string, NamedField>> = {
  sampler_name: { type: 'SamplerName' },
  sampler_index: { type: 'SamplerName' },
  scheduler: { type: 'SchedulerName' },
  refiner_checkpoint: { type: 'CheckpointName' },
  styles: { type: 'StyleName' },
  hr_sampler_name: { type: 'SamplerName' },
  hr_scheduler: { type: 'SchedulerName' },
  hr_upscaler: { type: 'HiresUpscalerName' },
  hr_checkpoint_name: { type: 'CheckpointName', also: ['Use same checkpoint'] },
  sd_model_checkpoint: { type: 'CheckpointName' }, // SD.Next's
};

const extras: Readonly<Record<string, NamedField>> = {
  upscaler_1: { type: 'UpscalerName' },
  upscaler_2: { type: 'UpscalerName' },
};

const namedFields: Readonly<Record<string, Readonly<Record<string, NamedField>>>> = {
  '/sdapi/v1/txt2img': generation,
  '/sdapi/v1/img2img': generation,
  '/sdapi/v1/extra-single-image': extras,
  '/sdapi/v1/extra-batch-images': extras,
};

/** The settings that take a name from a list. */
export const namedOptions: Readonly<Record<string, NamedField>> = {
  sd_model_checkpoint: { type: 'CheckpointName' },
  sd_vae: { type: 'VaeName', also: ['Automatic', 'None'] },
  upscaler_for_img2img: { type: 'UpscalerName' },
  face_restoration_model: { type: 'FaceRestorerName' },
};

/** By path and field: the schema of a request's field that takes a name from one of the server's lists. */
export function narrowFields(
  spec: OpenApiDocument,
  names: readonly NameType[],
): Record<string, Record<string, Schema>> {
  const byPath = Object.entries(namedFields).map(([path, fields]) => {
    const narrowed = Object.entries(fields).flatMap(([field, named]) => {
      const known = requestFields(spec, path)[field];
      const schema = known && toNamedSchema(known, named, names);
      return schema ? [[field, schema]] : [];
    });
    return [path, Object.fromEntries(narrowed)];
  });
  return Object.fromEntries(byPath);
}

/** The fields of the JSON body that a path takes; none where it has no such route. */
export function requestFields(spec: OpenApiDocument, path: string): Readonly<Record<string, Schema>> {
  const schema = spec.paths[path]?.post?.requestBody?.content?.['application/json']?.schema;
  return (schema && resolveSchema(spec, schema).properties) ?? {};
}

/** A field's schema with the list's names where it says text; `undefined` where it says none, or there is no list. */
export function toNamedSchema(
  schema: Schema,
  { type, also = [] }: NamedField,
  names: readonly NameType[],
): Schema | undefined {
  const list = names.find(({ name }) => name === type);
  if (!list) return undefined;
  const fallback = typeof schema.default === 'string' ? [schema.default] : [];
  const others = [...also, ...fallback].filter((word) => !list.values.includes(word));
  const reference: Schema = { $ref: `#/components/schemas/${type}` };
  const name: Schema =
    others.length === 0 ? reference : { anyOf: [reference, { enum: [...new Set(others)] }] };
  return replaceText(schema, name);
}

/** Text in a list, text or null, text or a number: only the text is replaced. */
function replaceText({ default: _, title: __, ...schema }: Schema, name: Schema): Schema | undefined {
  const isNullable = schema.nullable === true;
  const described = schema.description === undefined ? {} : { description: schema.description };
  if (schema.type === 'string' && !schema.enum)
    return { ...name, ...described, ...(isNullable && { nullable: true }) };
  if (schema.type === 'array') {
    const items = replaceText(schema.items ?? { type: 'string' }, name);
    return items && { type: 'array', items, ...described, ...(isNullable && { nullable: true }) };
  }
  const replaced = schema.anyOf?.map((alternative) => replaceText(alternative, name));
  if (!replaced?.some(Boolean)) return undefined;
  const anyOf = replaced.map((alternative, index) => alternative ?? schema.anyOf?.[index] ?? {});
  return { anyOf, ...described };
}
