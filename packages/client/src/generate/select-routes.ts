import type { OpenApiDocument } from './open-api.ts';

/**
 * The routes of the web page itself (Gradio 3 and 4, SD.Next's scripts), by their template without a final slash.
 * Whole templates and not prefixes: an extension may well have a route such as `/api/something`.
 */
const pageRoutes = new Set([
  '',
  '/api/{api_name}',
  '/app_id',
  '/assets/{path}',
  '/call/{api_name}',
  '/call/{api_name}/{event_id}',
  '/cancel',
  '/component_server',
  '/config',
  '/custom_component/{id}/{type}/{file_name}',
  '/dev/reload',
  '/favicon.ico',
  '/file/{path}',
  '/file={path_or_url}',
  '/heartbeat/{session_hash}',
  '/info',
  '/js',
  '/login',
  '/login_check',
  '/logout',
  '/manifest.json',
  '/monitoring',
  '/monitoring/{key}',
  '/proxy={url_path}',
  '/queue/data',
  '/queue/join',
  '/queue/status',
  '/reset',
  '/robots.txt',
  '/run/{api_name}',
  '/startup-events',
  '/static/{path}',
  '/stream/{session_hash}/{run}/{component_id}',
  '/theme.css',
  '/token',
  '/upload',
  '/upload_progress',
  '/user',
]);

/** Whether a path is the API's or an extension's, and not the web page's. */
export function isApiRoute(path: string): boolean {
  return !pageRoutes.has(path.replace(/\/$/, '')) && !path.startsWith('/gradio_api/');
}

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
