import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockApp, type MockOptions } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';

/** A request as it came. */
export type Seen = { path: string; body: SentBody };

/** What is looked at in a body. */
export type SentBody = { [key: string]: unknown; alwayson_scripts?: Record<string, { args: unknown[] }> };

/** A mock on a port, with all that was sent to it. */
export type WatchedServer = { url: string; seen: readonly Seen[] };

const instance = builtInInstance();

/** The mock of the built-in instance, fresh, while `use` runs. */
export async function withMock<Result>(
  options: Omit<MockOptions, 'codecs'>,
  use: (server: WatchedServer) => Promise<Result>,
): Promise<Result> {
  const app = createMockApp(await instance, { ...options, codecs: createNodeCodecs() });
  return withServer(async (request) => app.fetch(request), use);
}

/** A server that answers as told, while `use` runs. */
export async function withServer<Result>(
  answer: (request: Request) => Promise<Response>,
  use: (server: WatchedServer) => Promise<Result>,
): Promise<Result> {
  const seen: Seen[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = await readBody(incoming);
    const { method = 'GET', url = '/', headers } = incoming;
    const { pathname } = new URL(url, 'http://localhost');
    if (body.length > 0) seen.push({ path: pathname, body: JSON.parse(body.toString()) });
    const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const request = new Request(`http://${headers.host}${url}`, {
      method,
      headers: given,
      ...(body.length > 0 && { body }),
    });
    const reply = await answer(request);
    outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
    outgoing.end(Buffer.from(await reply.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What every client can be asked for, and is done at once. */
export const fox = { prompt: 'a fox', steps: 2, width: 64, height: 64 };

/** The body of the last request to a path. @throws Error when there was none */
export function bodyOfLast({ seen }: WatchedServer, path: string): SentBody {
  const last = seen.filter((request) => request.path === path).at(-1);
  if (!last) throw new Error(`Nothing was sent to ${path}.`);
  return last.body;
}

/** Draws without any client. @returns the pictures as base64 */
export async function drawOne(url: string, request: object): Promise<string[]> {
  const reply = await fetch(`${url}/sdapi/v1/txt2img`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const { images } = (await reply.json()) as { images: string[] };
  return images;
}

/** Polls until it holds. @throws Error after half a minute */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
