import { distance } from 'fastest-levenshtein';
import { httpMethods, type OpenApiDocument } from '../../instance/openapi-document.ts';

/** Longer paths have no name that somebody could have meant. */
const longestPath = 200;

/** The routes of a spec, as `POST /sdapi/v1/txt2img`. */
export function routesOf({ paths }: OpenApiDocument): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    httpMethods.filter((method) => item[method]).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** The routes that may have been meant, the nearest first; at most two letters in five are others. */
export function nearestRoutes(asked: string, routes: readonly string[], most: number): string[] {
  if (asked.length > longestPath) return [];
  return routes
    .map((route) => ({ route, changes: distance(asked.toLowerCase(), route.toLowerCase()) }))
    .filter(({ route, changes }) => changes <= route.length * 0.4)
    .sort((a, b) => a.changes - b.changes)
    .slice(0, most)
    .map(({ route }) => route);
}
