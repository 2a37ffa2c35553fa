import { Buffer } from 'node:buffer';
import { parseJson } from './parse-json.ts';
import type { ContractRequest } from './recorded-exchange.ts';

/** The path without its query. */
export function routeOf({ path }: Pick<ContractRequest, 'path'>): string {
  return path.split('?', 1)[0] as string;
}

/** The parsed body; undefined where there is none, or it is no JSON. */
export function bodyOf({ body }: Pick<ContractRequest, 'body'>): unknown {
  return body ? parseJson(Buffer.from(body).toString('utf8')) : undefined;
}

/** Every text in a parsed body, in its order. */
export function findTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(findTexts) : [];
}
