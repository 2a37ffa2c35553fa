import { isJsonObject, type JsonObject, objectAt, textAt } from '../document/json-object.ts';
import type { Resolve, Response } from './operation.ts';
import { readContent } from './read-content.ts';

/** What an operation may answer, by status. */
export function readResponses(operation: JsonObject, resolve: Resolve): Map<string, Response> {
  const responses = new Map<string, Response>();
  for (const [status, node] of Object.entries(objectAt(operation, 'responses'))) {
    const response = resolve(node);
    const content = readContent(response);
    if (status === '422' && isFastApiError(content.get('application/json'), resolve)) continue;
    const headers = Object.keys(objectAt(response, 'headers')).map((name) => name.toLowerCase());
    responses.set(status.toUpperCase(), { content, headers: new Set(headers) });
  }
  return responses;
}

/** FastAPI adds the 422 to every operation that takes something, in a shape that hangs on its version alone. */
function isFastApiError(schema: unknown, resolve: Resolve): boolean {
  if (!isJsonObject(schema)) return false;
  return (
    /\/HTTPValidationError$/.test(textAt(schema, '$ref')) ||
    textAt(resolve(schema), 'title') === 'HTTPValidationError'
  );
}
