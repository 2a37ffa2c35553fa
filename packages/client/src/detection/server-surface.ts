import { HttpError } from '../errors/http-error.ts';
import { SdWebuiError } from '../errors/sd-webui-error.ts';
import { isRecord } from '../transport/is-record.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

/** What a server shows of itself. */
export type ServerSurface = {
  hasRoute(path: string): boolean;
  /** Whether it has what of all servers with A1111's routes only reForge has. */
  hasReforgeOnly: boolean;
};

/** Read from the server's own `/openapi.json`: of reForge the field `hr_cfg`, which Forge has too. */
export function surfaceOfSpec(spec: Record<string, unknown>): ServerSurface {
  const paths = recordAt(spec, 'paths');
  const body = recordAt(
    paths,
    '/sdapi/v1/txt2img',
    'post',
    'requestBody',
    'content',
    'application/json',
    'schema',
  );
  const name = String(body.$ref).split('/').at(-1) ?? '';
  const fields = recordAt(spec, 'components', 'schemas', name, 'properties');
  return { hasRoute: (path) => path in paths, hasReforgeOnly: 'hr_cfg' in fields };
}

/**
 * Found out by asking, where there is no spec (an extension breaks it, a proxy hides it): a GET of a route that takes
 * POST is a 405 where it exists, and a 404 where it does not. Of reForge the option `sd_text_encoder`.
 */
export async function probeSurface(
  send: Send,
  routes: readonly string[],
  options: RequestOptions | undefined,
): Promise<ServerSurface> {
  const replies = new Map<string, unknown>();
  const probe = async (path: string) => {
    try {
      replies.set(path, await send('get', path, { name: 'detect', options }));
    } catch (error) {
      if (!(error instanceof SdWebuiError)) throw error;
      if (error instanceof HttpError && error.status !== 404) replies.set(path, error);
    }
  };
  await Promise.all(routes.map(probe));
  const settings = replies.get('/sdapi/v1/options');
  return {
    hasRoute: (path) => replies.has(path),
    hasReforgeOnly: isRecord(settings) && 'sd_text_encoder' in settings,
  };
}

function recordAt(value: unknown, ...steps: string[]): Record<string, unknown> {
  const found = steps.reduce((at, step) => (isRecord(at) ? at[step] : undefined), value);
  return isRecord(found) ? found : {};
}
