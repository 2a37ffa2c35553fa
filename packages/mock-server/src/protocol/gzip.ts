import { gzipBytes } from '../gzip-bytes.ts';
import { addVary } from '../reply.ts';
import type { Middleware } from './middleware.ts';

/** Bodies shorter than this many bytes are sent as they are (`protocol/gzip`). */
const smallestBody = 1000;

/** Compresses replies for a client that asks for it; a body that several replies share is compressed once. */
export function gzip(): Middleware {
  const packed = new WeakMap<Uint8Array, Promise<Uint8Array>>();
  return async function gzip(request, next) {
    const reply = await next(request);
    const { body, headers } = reply;
    if (body.length < smallestBody || !/\bgzip\b/.test(request.header('accept-encoding') ?? '')) return reply;
    let compressed = packed.get(body);
    if (!compressed) {
      compressed = gzipBytes(body);
      packed.set(body, compressed);
    }
    reply.body = await compressed;
    headers['content-encoding'] = 'gzip';
    headers['content-length'] = String(reply.body.length);
    addVary(reply, 'Accept-Encoding');
    return reply;
  };
}
