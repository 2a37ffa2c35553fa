import { HttpError } from '../errors/http-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { isRecord } from '../transport/is-record.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { type Capabilities, knownRoutes, toCapabilities } from './capabilities.ts';
import { findServerKind, type ServerKind, serverNames } from './server-kind.ts';
import { probeSurface, surfaceOfSpec } from './server-surface.ts';

/** Which server it is, and what it can do. */
export type DetectedServer = {
  kind: ServerKind;
  /** `AUTOMATIC1111`, `SD.Next` … */
  name: string;
  /** Where it tells: SD.Next's date and commit, KoboldCpp's number. */
  version: string | undefined;
  capabilities: Capabilities;
};

/**
 * By its `/openapi.json`, which is open also with `--api-auth`; of the servers without one by the route that only they
 * have; else by asking for the routes themselves.
 *
 * @throws SdWebuiError when it cannot be reached
 */
export async function detectServer(send: Send, options: RequestOptions | undefined): Promise<DetectedServer> {
  const ask = (path: string) => findReply(send, path, options);
  const told = (kind: ServerKind, version?: string, hasRoute = (_path: string) => false): DetectedServer => {
    return { kind, name: serverNames[kind], version, capabilities: toCapabilities(kind, hasRoute) };
  };
  const spec = await ask('/openapi.json');
  if (!spec) {
    if (await ask('/sdcpp/v1/capabilities')) return told('stable-diffusion.cpp');
    const extra = await ask('/api/extra/version');
    if (extra?.result === 'KoboldCpp') return told('koboldcpp', String(extra.version));
  }
  const surface = spec ? surfaceOfSpec(spec) : await probeSurface(send, knownRoutes, options);
  const kind = findServerKind(surface);
  const sdnext = kind === 'sdnext' && (await ask('/sdapi/v1/version'));
  return told(kind, sdnext ? `${sdnext.updated} ${sdnext.commit}` : undefined, surface.hasRoute);
}

/** The object that a route answers, `undefined` where it fails or answers none. */
async function findReply(
  send: Send,
  path: string,
  options: RequestOptions | undefined,
): Promise<Record<string, unknown> | undefined> {
  try {
    const reply: unknown = await send('get', path, { name: 'detect', options });
    return isRecord(reply) ? reply : undefined;
  } catch (error) {
    if (error instanceof HttpError || error instanceof ResponseShapeError) return undefined;
    throw error;
  }
}
