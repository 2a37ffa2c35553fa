import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createMockApp } from '../../src/app.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { serveMock } from '../../src/node/serve-mock.ts';

/** A server that answers as a test says; without a spec and lists unless the test gives them. */
export async function startUpstream(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    if (request.url === '/openapi.json') response.writeHead(404).end();
    else listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** The mock of the built-in instance as the real server. */
export async function startMockUpstream(): Promise<{ url: string }> {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
  const { url, close } = await serveMock(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return { url };
}
