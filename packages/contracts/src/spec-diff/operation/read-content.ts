import { isJsonObject, type JsonObject, objectAt } from '../document/json-object.ts';

/** Schemas by content type, without what may follow it (`; charset=utf-8`). */
export function readContent(node: JsonObject): Map<string, unknown> {
  return new Map(
    Object.entries(objectAt(node, 'content')).map(([type, media]) => [
      type.replace(/;.*/s, '').trim().toLowerCase(),
      isJsonObject(media) ? media.schema : undefined,
    ]),
  );
}
