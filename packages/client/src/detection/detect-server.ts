import { HttpError } from '../errors/http-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { isRecord } from '../transport/is-record.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { type Capabilities, fixedCapabilities, knownRoutes, toCapabilities } from './capabilities.ts';
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
  const spec = await ask('/openapi.json');
  if (!isRecord(spec)) {
    if (isRecord(await ask('/sdcpp/v1/capabilities'))) return withoutSpec('stable-diffusion.cpp', undefined);
    const extra = await ask('/api/extra/version');
    if (isRecord(extra) && extra.result === 'KoboldCpp')
      return withoutSpec('koboldcpp', textOf(extra.version));
  }
  const surface = isRecord(spec) ? surfaceOfSpec(spec) : await probeSurface(send, knownRoutes, options);
  const kind = findServerKind(surface);
  const version = kind === 'sdnext' ? toSdnextVersion(await ask('/sdapi/v1/version')) : undefined;
  return { kind, name: serverNames[kind], version, capabilities: toCapabilities(kind, surface) };
}

function withoutSpec(kind: keyof typeof fixedCapabilities, version: string | undefined): DetectedServer {
  return { kind, name: serverNames[kind], version, capabilities: fixedCapabilities[kind] };
}

/** What a route answers, `undefined` where it fails or answers no JSON. */
async function findReply(send: Send, path: string, options: RequestOptions | undefined): Promise<unknown> {
  try {
    return await send('get', path, { name: 'detect', options });
  } catch (error) {
    if (error instanceof HttpError || error instanceof ResponseShapeError) return undefined;
    throw error;
  }
}

function toSdnextVersion(reply: unknown): string | undefined {
  if (!isRecord(reply)) return undefined;
  return [reply.updated, reply.commit].flatMap((part) => textOf(part) ?? []).join(' ') || undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
