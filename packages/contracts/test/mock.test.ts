import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { runCli } from '../src/node/run-cli.ts';

test('the scenarios agree: recordings, and what the mock computes', async () => {
  const lines: string[] = [];
  const code = await runCli([], (text) => lines.push(text));
  expect(code, lines.join('\n')).toBe(0);
  expect(lines.join('\n')).toMatch(/total +(\d+)\/\1 {2}100\.0 %/);
});

test('they agree on a server at a URL, behind a subpath, as well, and leave it as they found it', async () => {
  const mock = await createMockTarget({ instance: undefined, replay: true });
  const look = async (path: string): Promise<unknown> =>
    (await mock.send({ method: 'GET', path, headers: [], body: undefined })).body;
  const left = ['/internal/pending-tasks', '/sdapi/v1/options'];
  const before = await Promise.all(left.map(look));
  const server = http.createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', async () => {
      const headers: [string, string][] = [];
      for (let i = 0; i < request.rawHeaders.length; i += 2) {
        headers.push([request.rawHeaders[i] as string, request.rawHeaders[i + 1] as string]);
      }
      const { method = 'GET', url = '/' } = request;
      const path = url.replace('/webui', '');
      const answer = await mock.send({ method, path, headers, body: Buffer.concat(chunks) });
      for (const [name, value] of answer.headers) {
        if (name !== 'content-length' && name !== 'content-encoding') response.setHeader(name, value);
      }
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const lines: string[] = [];
    const url = `http://127.0.0.1:${port}/webui`;
    const code = await runCli(['--url', url], (text) => lines.push(text));
    expect(code, lines.join('\n')).toBe(0);
    expect(await Promise.all(left.map(look))).toEqual(before);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
