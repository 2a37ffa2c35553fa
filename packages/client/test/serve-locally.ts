import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it reached the server. */
export type Received = {
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: unknown;
};

/** What to answer; a string body is sent as it is, anything else as JSON. */
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** A real server on a free port of this machine. */
export type LocalServer = { url: string; requests: Received[]; close(): Promise<void> };

/** Serves until `close`, which also ends what is still open. */
export async function serveLocally(
  answer: (request: Received) => Answer | Promise<Answer>,
): Promise<LocalServer> {
  const requests: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://localhost');
    const request: Received = {
      method: incoming.method ?? '',
      path: pathname,
      query: search,
      headers: incoming.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    requests.push(request);
    const { status = 200, body, headers } = await answer(request);
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    outgoing.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
