import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type Incoming, splitUrl } from '../incoming.ts';
import type { Handler } from '../protocol/middleware.ts';
import type { Reply } from '../reply.ts';

/** A mock that listens. */
export type RunningMock = {
  /** `http://127.0.0.1:7860` */
  url: string;
  port: number;
  close: () => Promise<void>;
};

/**
 * Lets a mock listen.
 *
 * @param port 0 takes a free one
 * @throws Error with `code` EADDRINUSE when the port is taken
 */
export function serveMock(
  { handle }: { handle: Handler },
  { host, port }: { host: string; port: number },
): Promise<RunningMock> {
  const server = createServer((request, response) => void respond(handle, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function respond(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await send(await handle(toIncoming(request)), response);
  } catch (error) {
    console.error(error);
    response.destroy();
  }
}

async function send(
  { status, headers, body, broken, stream }: Reply,
  response: ServerResponse,
): Promise<void> {
  if (broken === 'reset') return void response.socket?.resetAndDestroy();
  response.writeHead(status, headers);
  if (broken === 'truncated') {
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  } else if (stream) {
    await pipeline(stream, response).catch(() => {}); // the client has gone
  } else {
    response.end(body);
  }
}

function toIncoming(request: IncomingMessage): Incoming {
  const { method = 'GET', url = '/', headers } = request;
  const { origin, path, search } = splitUrl(url, `http://${headers.host ?? 'localhost'}`);
  return {
    method,
    origin,
    path,
    search,
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    peer: () => request.socket.remoteAddress ?? '',
    body: () => readBody(request),
  };
}

/**
 * Never resolves when the client hangs up before its request is whole: then nobody is left to answer. Node tells of that
 * by an error only if somebody listens for one.
 */
function readBody(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
  });
}
