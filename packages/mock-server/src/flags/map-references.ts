import type { PyValue } from '../python/index.ts';

/** Calls `visit` for every `$ref` below a value and stores what it returns. */
export function mapReferences(value: PyValue, visit: (reference: string) => string): void {
  if (Array.isArray(value)) {
    for (const item of value) mapReferences(item, visit);
  } else if (value instanceof Map) {
    for (const [key, item] of value) {
      if (key === '$ref' && typeof item === 'string') value.set(key, visit(item));
      else mapReferences(item, visit);
    }
  }
}
