import { isJsonObject, type JsonObject } from './document/json-object.ts';
import type { OpenApiDocument } from './document/open-api-document.ts';
import { isNullSchema, spellsNull } from './schema/schema-use.ts';

/** So many places that a document does not name null by chance. */
const habit = 10;

/**
 * Whether null can be compared. FastAPI on pydantic 1 never writes where null may stand, on pydantic 2 it always does:
 * between two such documents every null would look new, though the servers take and answer it alike.
 */
export function comparesNull(before: OpenApiDocument, after: OpenApiDocument): boolean {
  const [one, other] = [countNulls(before), countNulls(after)].sort((a, b) => a - b) as [number, number];
  return one > 0 || other < habit;
}

function countNulls(document: JsonObject): number {
  let count = 0;
  const queue: unknown[] = [document];
  for (const node of queue) {
    if (isJsonObject(node) && spellsNull(node) && !isNullSchema(node)) count++;
    if (typeof node === 'object' && node !== null) for (const inner of Object.values(node)) queue.push(inner);
  }
  return count;
}
