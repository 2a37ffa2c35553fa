import { Buffer } from 'node:buffer';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Answer } from '../src/exchange/answer.ts';
import type { Target } from '../src/target/target.ts';

export type ServedTarget = { url: string; close(): void };

/** Lets a target answer at a port of this machine, as a server would, each answer changed on its way. */
export async function serveTarget(
  target: Target,
  change: (answer: Answer, path: string) => Answer = (answer) => answer,
): Promise<ServedTarget> {
  const server = http.createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const headers: [string, string][] = [];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      headers.push([request.rawHeaders[i] as string, request.rawHeaders[i + 1] as string]);
    }
    const { method = 'GET', url = '/' } = request;
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const answer = change(await target.send({ method, path: url, headers, body }), url);
    for (const [name, value] of answer.headers) {
      if (name !== 'content-length') response.setHeader(name, value);
    }
    // A target undoes the encoding, and leaves the header that names it.
    const isZipped = answer.headers.get('content-encoding') === 'gzip';
    response.writeHead(answer.status).end(isZipped ? gzipSync(answer.body) : answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An answer without the header by which a mock gives itself away. */
export function asLive(answer: Answer): Answer {
  const headers = new Map([...answer.headers].filter(([name]) => name !== 'x-mock-source'));
  return { ...answer, headers };
}
