import { type JsonObject, listAt, objectAt } from '../document/json-object.ts';

/** Makes one schema of the parts of an `allOf`: fields and what is required add up, of the rest the later word counts. */
export function uniteSchemas(parts: readonly JsonObject[]): JsonObject {
  const properties = unite(parts.map((part) => objectAt(part, 'properties')));
  const required = parts.flatMap((part) => listAt(part, 'required'));
  return {
    ...unite(parts),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  };
}

/** By entries, since a field may be called `__proto__`. */
function unite(objects: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(object)));
}
