import type { OpenApiDocument } from '../../instance/openapi-document.ts';
import { pathOfTarget } from './request-target.ts';

/** What servers of the family answer, whether a spec says so or not. */
const api =
  /^\/(sdapi|internal|sd_extra_networks|controlnet|sdcpp|v1|api\/extra)\/|^\/(openapi\.json|docs|redoc)$/;

/** The routes of the web page (Gradio 3 and 4, SD.Next's scripts), which stand in the same spec. */
const page =
  /^\/(|(api|run|call|queue|stream|proxy=?|file=?|static|assets|upload|heartbeat|custom_component|monitoring|gradio_api)([/{].*)?|app_id|cancel|component_server|config|dev\/reload|favicon\.ico|info|js|login|login_check|logout|manifest\.json|reset|robots\.txt|startup-events|theme\.css|token|upload_progress|user)\/?$/;

/** Tells what is worth recording: the API and the routes of the server's extensions, not the web page. */
export function createRouteFilter(spec: OpenApiDocument | undefined): (target: string) => boolean {
  const ofExtensions = Object.keys(spec?.paths ?? {})
    .filter((path) => !api.test(path) && !page.test(path))
    .map(toPattern);
  return function isApiRoute(target) {
    const path = pathOfTarget(target);
    return api.test(path) || ofExtensions.some((pattern) => pattern.test(path));
  };
}

/** `/tagger/{name}` as a pattern. A last parameter may hold slashes, and a slash too many at the end is answered too. */
function toPattern(template: string): RegExp {
  const source = template
    .replace(/\/$/, '')
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source.replace(/\[\^\/\]\+$/, '.+')}/?$`);
}
