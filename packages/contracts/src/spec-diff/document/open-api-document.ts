import { isJsonObject, type JsonObject } from './json-object.ts';

/** An OpenAPI 3 document, of which only the outermost shape was checked. */
export type OpenApiDocument = { openapi: string; paths: JsonObject } & JsonObject;

export function isOpenApiDocument(value: unknown): value is OpenApiDocument {
  return isJsonObject(value) && /^3\./.test(String(value.openapi)) && isJsonObject(value.paths);
}
