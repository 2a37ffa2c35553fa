import { isJsonObject, type JsonObject, listAt, textAt } from '../document/json-object.ts';
import { findReferenced, isReference, unknownNode } from '../document/resolve-reference.ts';

/** A schema at one place: what is said of the place, apart from the schema that it may share with others. */
export type SchemaUse = {
  /** The schema behind references and wrappers: the same object wherever the same component is used. */
  core: JsonObject;
  takesNull: boolean;
  /** Undefined for none; null counts as none, since generators write either. */
  default: unknown;
  description: string;
  title: string;
  deprecated: boolean;
};

/** What may stand beside a wrapped schema without changing what it allows. */
const annotations = new Set(
  'allOf anyOf oneOf title description default example examples nullable deprecated readOnly writeOnly discriminator'.split(
    ' ',
  ),
);

/** Unwraps `$ref`, an `allOf` of one, and an `anyOf` of one and null: ways to write the same. */
export function toSchemaUse(document: JsonObject, node: unknown): SchemaUse {
  const layers = unwrap(document, node);
  const core = layers.at(-1) ?? unknownNode;
  // The outermost word counts: `{allOf: [{$ref}], default: 5}` is how FastAPI says it of a place.
  const outermost = (key: string): string => textAt(layers.find((layer) => textAt(layer, key)) ?? {}, key);
  return {
    core,
    takesNull: layers.some(spellsNull),
    default: layers.find((layer) => layer.default !== undefined)?.default ?? undefined,
    description: outermost('description'),
    title: outermost('title'),
    deprecated: layers.some((layer) => layer.deprecated === true),
  };
}

/** @returns the schema and what it wraps, from the outside in; the last is `unknownNode` where a reference fails */
function unwrap(document: JsonObject, node: unknown): JsonObject[] {
  const layers: JsonObject[] = [];
  let at = node;
  while (isJsonObject(at) && !layers.includes(at)) {
    layers.push(at);
    if (isReference(at)) at = findReferenced(document, at.$ref);
    else {
      const inner = findWrapped(at);
      if (inner === undefined) return layers;
      at = inner;
    }
  }
  return [...layers, unknownNode];
}

/** The one schema inside a wrapper. */
function findWrapped(schema: JsonObject): unknown {
  if (Object.keys(schema).some((key) => !annotations.has(key))) return undefined;
  const lists = ['allOf', 'anyOf', 'oneOf'].filter((key) => Object.hasOwn(schema, key));
  const [key = ''] = lists;
  if (lists.length !== 1) return undefined;
  const inner = listAt(schema, key).filter((item) => key === 'allOf' || !isNullSchema(item));
  return inner.length === 1 ? inner[0] : undefined;
}

/** Whether a schema itself says that null is allowed, in whichever spelling. */
export function spellsNull(schema: JsonObject): boolean {
  if (schema.nullable === true || isNullSchema(schema)) return true;
  if (listAt(schema, 'type').includes('null') || listAt(schema, 'enum').includes(null)) return true;
  return [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')].some(isNullSchema);
}

export function isNullSchema(schema: unknown): boolean {
  return isJsonObject(schema) && (schema.type === 'null' || schema.const === null);
}
