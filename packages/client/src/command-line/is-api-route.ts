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
