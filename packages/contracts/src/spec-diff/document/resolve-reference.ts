import { isJsonObject, type JsonObject } from './json-object.ts';

/** What a reference to nothing stands for; known by identity, because nothing may be concluded from it. */
export const unknownNode: JsonObject = {};

/**
 * Follows `$ref`, and where it leads to another one, that too.
 *
 * @returns `unknownNode` where there is no object, out of the document, or in a circle
 */
export function resolveReference(document: JsonObject, node: unknown): JsonObject {
  const seen = new Set<unknown>();
  let at = node;
  while (isReference(at) && !seen.has(at)) {
    seen.add(at);
    at = findReferenced(document, at.$ref);
  }
  return isJsonObject(at) && !isReference(at) ? at : unknownNode;
}

export function isReference(node: unknown): node is { $ref: string } {
  return isJsonObject(node) && typeof node.$ref === 'string';
}

/** The value that a reference such as `#/components/schemas/Options` names. */
export function findReferenced(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  let at: unknown = document;
  for (const step of reference.slice(2).split('/')) {
    const key = decodeStep(step);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    // A list has its numbers as keys too.
    at = (at as JsonObject)[key];
  }
  return at;
}

function decodeStep(step: string): string {
  const unescaped = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(unescaped);
  } catch {
    return unescaped;
  }
}
