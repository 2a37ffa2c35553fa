import { type JsonObject, listAt } from '../document/json-object.ts';
import { resolveReference, unknownNode } from '../document/resolve-reference.ts';
import { type SchemaUse, toSchemaUse } from './schema-use.ts';
import { uniteSchemas } from './unite-schemas.ts';
import { toVariants, type Variants } from './variants.ts';

/** Reads the schemas of one document, each once. */
export type SchemaReader = {
  use(node: unknown): SchemaUse;
  /** @param core - of a {@link SchemaUse} */
  variants(core: JsonObject): Variants;
};

export function createSchemaReader(document: JsonObject): SchemaReader {
  const uses = new Map<unknown, SchemaUse>();
  const use = (node: unknown): SchemaUse => {
    const found = uses.get(node) ?? toSchemaUse(document, node);
    uses.set(node, found);
    return found;
  };
  const merge: (schema: JsonObject) => JsonObject = createGuardedMemory<JsonObject>({}, (schema) => {
    const parts = listAt(schema, 'allOf');
    if (parts.length === 0) return schema;
    const { allOf, ...own } = schema;
    return uniteSchemas([...parts.map((part) => merge(resolveReference(document, part))), own]);
  });
  const variants: SchemaReader['variants'] = createGuardedMemory<Variants>('unknown', (core) =>
    core === unknownNode ? 'unknown' : toVariants(merge(core), (node) => variants(use(node).core)),
  );
  return { use, variants };
}

/** Deeper than any schema that means something is built of others; far from the end of the stack. */
const maxDepth = 100;

/**
 * Remembers what is made of each schema.
 *
 * @param otherwise - the result for a schema that is made of itself, or of others without end
 */
function createGuardedMemory<Result>(
  otherwise: Result,
  make: (schema: JsonObject) => Result,
): (schema: JsonObject) => Result {
  const known = new Map<JsonObject, Result>();
  let depth = 0;
  return (schema) => {
    const found = known.get(schema);
    if (found !== undefined) return found;
    if (depth === maxDepth) return otherwise;
    known.set(schema, otherwise); // What the schema finds of itself meanwhile.
    depth++;
    const result = make(schema);
    depth--;
    known.set(schema, result);
    return result;
  };
}
