import { ContractError } from '../../errors/contract-error.ts';
import { isOpenApiDocument, type OpenApiDocument } from './open-api-document.ts';

/**
 * Reads the text of an `/openapi.json`.
 *
 * @param from - where the text comes from, for the message
 * @throws {ContractError} when it is no OpenAPI 3 document
 */
export function parseSpec(text: string, from: string): OpenApiDocument {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text) ? 'an HTML page' : 'no JSON';
    throw new ContractError(
      `${from} is ${what}, but an OpenAPI document is wanted; give the server's openapi.json.`,
    );
  }
  if (isOpenApiDocument(document)) return document;
  throw new ContractError(`${from} is no OpenAPI 3 document; give the server's openapi.json.`);
}
