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
export function surfaceOfSpec(spec: object): ServerSurface {
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
  const found = new Map(
    await Promise.all(routes.map(async (path) => [path, await isRoute(send, path, options)] as const)),
  );
  const settings = await send('get', '/sdapi/v1/options', { name: 'detect', options }).catch(unlessOurs);
  return {
    hasRoute: (path) => found.get(path) ?? false,
    hasReforgeOnly: isRecord(settings) && 'sd_text_encoder' in settings,
  };
}

async function isRoute(send: Send, path: string, options: RequestOptions | undefined): Promise<boolean> {
  try {
    await send('get', path, { name: 'detect', options });
    return true;
  } catch (error) {
    if (error instanceof HttpError) return error.status !== 404;
    return unlessOurs(error) ?? false;
  }
}

function unlessOurs(error: unknown): undefined {
  if (!(error instanceof SdWebuiError)) throw error;
}

function recordAt(value: object, ...steps: string[]): Record<string, unknown> {
  let at: unknown = value;
  for (const step of steps) at = isRecord(at) ? at[step] : undefined;
  return isRecord(at) ? at : {};
}
