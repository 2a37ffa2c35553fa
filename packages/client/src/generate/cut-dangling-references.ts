import { type OpenApiDocument, schemaName } from './open-api.ts';

/**
 * Makes every reference to a schema that the document does not have a schema that allows everything. SD.Next's
 * document has such a one (`/sdapi/v1/control`), and no generator would go on.
 */
export function cutDanglingReferences(spec: OpenApiDocument): OpenApiDocument {
  const schemas = spec.components?.schemas ?? {};
  const isDangling = (ref: string) =>
    ref.startsWith('#/components/schemas/') && !(schemaName(ref) in schemas);
  const mend = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(mend);
    if (typeof node !== 'object' || node === null) return node;
    if ('$ref' in node && typeof node.$ref === 'string' && isDangling(node.$ref)) return {};
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mend(value)]));
  };
  // Only references are replaced, by schemas: the shape stays that of the argument.
  return mend(spec) as OpenApiDocument;
}
