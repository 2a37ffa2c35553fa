import { isApiRoute } from '../command-line/is-api-route.ts';
import type { OpenApiDocument } from './open-api.ts';

/**
 * Leaves the web page's routes out, and with them every schema that only they use. Paths and schemas come out sorted,
 * so that the result does not hang on the order in which a server happened to register them.
 */
export function selectRoutes(spec: OpenApiDocument): OpenApiDocument {
  const paths = sorted(Object.entries(spec.paths).filter(([path]) => isApiRoute(path)));
  const all = spec.components?.schemas ?? {};
  const used = usedSchemas(paths, all);
  const schemas = sorted(Object.entries(all).filter(([name]) => used.has(name)));
  return { ...spec, paths, components: { ...spec.components, schemas } };
}

function usedSchemas(paths: OpenApiDocument['paths'], all: Record<string, unknown>): Set<string> {
  const used = new Set<string>();
  const visit = (node: unknown): void => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      visit(all[name] ?? null);
    }
  };
  visit(paths);
  return used;
}

function sorted<Value>(entries: [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
