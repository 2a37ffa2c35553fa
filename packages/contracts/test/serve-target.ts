import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Target } from '../src/index.ts';

/** Lets a server of this process listen on a port, behind `/webui` too. */
export async function serveTarget(target: Target): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', async () => {
      const headers: [string, string][] = [];
      for (let i = 0; i < request.rawHeaders.length; i += 2) {
        headers.push([request.rawHeaders[i] as string, request.rawHeaders[i + 1] as string]);
      }
      const { method = 'GET', url = '/' } = request;
      const path = url.replace(/^\/webui/, '');
      const answer = await target.send({ method, path, headers, body: Buffer.concat(chunks) });
      for (const [name, value] of answer.headers) {
        if (name !== 'content-length') response.setHeader(name, value);
      }
      // A target undoes the encoding, and leaves the header that names it.
      const isZipped = answer.headers.get('content-encoding') === 'gzip';
      response.writeHead(answer.status).end(isZipped ? gzipSync(answer.body) : answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
