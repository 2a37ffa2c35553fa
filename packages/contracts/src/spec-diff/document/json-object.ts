/** An object of a parsed JSON text of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the object at a key, an empty one where there is none */
export function objectAt(node: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  return isJsonObject(value) ? value : {};
}

/** @returns the list at a key, an empty one where there is none */
export function listAt(node: JsonObject, key: string): readonly unknown[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** @returns the text at a key, an empty one where there is none */
export function textAt(node: JsonObject, key: string): string {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  return typeof value === 'string' ? value : '';
}
