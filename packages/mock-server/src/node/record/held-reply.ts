import type { IncomingMessage, ServerResponse } from 'node:http';
import { endToEndHeaders, findHeader } from './end-to-end-headers.ts';
import { type Sink, toSink } from './pump.ts';
import type { Upstream } from './upstream.ts';

/**
 * A reply on its way to the client, of which the end is held back: until `release` the client can't take it for complete. What
 * that is hangs on how the reply tells its end: its last bytes, the end of its chunks, or its head where there is no body.
 */
export class HeldReply {
  readonly #response: ServerResponse;
  readonly #toClient: Sink;
  readonly #writeHead: () => void;
  /** Bytes of the body that are still to come, where the head says how many there are. */
  #missing: number;
  #end: Buffer | undefined;

  constructor(response: ServerResponse, reply: IncomingMessage, upstream: Upstream) {
    this.#response = response;
    this.#toClient = toSink(response);
    const { statusCode = 502, statusMessage } = reply;
    const headers = toClientHeaders(reply, upstream, response.req.headers.host);
    this.#writeHead = () => response.writeHead(statusCode, statusMessage, headers);
    this.#missing = Number(findHeader(headers, 'content-length') ?? Number.POSITIVE_INFINITY);
    const hasBody = this.#missing > 0 && !hasNoBody(response.req.method, statusCode);
    if (!hasBody) return;
    this.#writeHead();
    response.flushHeaders();
  }

  readonly sink: Sink = {
    write: (chunk) => {
      this.#missing -= chunk.length;
      if (this.#missing > 0) return this.#toClient.write(chunk);
      this.#end = chunk;
      return true;
    },
    drained: () => this.#toClient.drained(),
  };

  /** Hands over the rest, once. */
  release(): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    if (!this.#response.headersSent) this.#writeHead();
    this.#response.end(this.#end);
  }
}

function hasNoBody(method: string | undefined, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304;
}

function toClientHeaders(reply: IncomingMessage, upstream: Upstream, host = 'localhost'): string[] {
  const headers = endToEndHeaders(reply.rawHeaders);
  for (let i = 0; i < headers.length; i += 2) {
    if (headers[i]?.toLowerCase() === 'location') {
      headers[i + 1] = upstream.toLocal(headers[i + 1] as string, host);
    }
  }
  return headers;
}
