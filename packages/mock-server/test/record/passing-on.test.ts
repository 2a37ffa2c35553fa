import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadInstance } from '../../src/node/load-instance.ts';
import { eventually } from './eventually.ts';
import { startRecorder } from './start-recorder.ts';
import { startMockUpstream, startUpstream } from './start-upstream.ts';
import { freshFolder } from './temporary-folder.ts';

const path = '/sdapi/v1/anything';

describe('a recorder passes on', () => {
  test('what a server of the family answers, as it answers it', async () => {
    const upstream = await startMockUpstream();
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    for (const [target, init] of [
      ['/sdapi/v1/samplers', {}],
      ['/sdapi/v1/samplers', { method: 'HEAD' }],
      ['/sdapi/v1/samplers', { method: 'DELETE' }],
      ['/sdapi/v1/options', { headers: { 'accept-encoding': 'gzip' } }],
      ['/sdapi/v1/no-such-route', {}],
      ['/sdapi/v1/options', { method: 'POST', body: '{"CLIP_stop_at_last_layers": 1}' }],
      ['/sdapi/v1/txt2img', { method: 'POST', body: '{"steps": "many"}' }],
      ['/sdapi/v1/interrupt', { method: 'POST' }],
    ] satisfies [string, RequestInit][]) {
      const direct = await fetch(upstream.url + target, init);
      const passed = await fetch(recorder.url + target, init);
      expect(passed.status).toBe(direct.status);
      expect(await passed.text()).toBe(await direct.text());
      for (const name of ['content-type', 'content-length', 'content-encoding', 'allow', 'x-process-time']) {
        expect([name, passed.headers.has(name)]).toEqual([name, direct.headers.has(name)]);
      }
    }
  });

  test('headers as they were sent, but those of one connection and its own', async () => {
    let got: IncomingMessage | undefined;
    const upstream = await startUpstream((request, response) => {
      got = request;
      response
        .writeHead(200, 'Very Well', ['X-Twice', '1', 'X-Twice', '2', 'Keep-Alive', 'timeout=9'])
        .end('ok');
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const reply = await ask(recorder.port, path, {
      headers: { 'X-Custom': 'a', 'x-mock-scenario': 'group/name', connection: 'close, x-hop', 'x-hop': '1' },
    });
    expect(reply.statusMessage).toBe('Very Well');
    expect(reply.headers['x-twice']).toBe('1, 2');
    expect(got?.rawHeaders).toContain('X-Custom');
    expect(got?.headers).toMatchObject({ host: new URL(upstream.url).host });
    expect(got?.headers).not.toHaveProperty('x-mock-scenario');
    expect(got?.headers).not.toHaveProperty('x-hop');
    expect(got?.headers).not.toHaveProperty('content-length');
  });

  test('requests below the path of the server, with its password, and brings its redirects back below itself', async () => {
    const asked: [string | undefined, string | undefined][] = [];
    const upstream = await startUpstream((request, response) => {
      asked.push([request.url, request.headers.authorization]);
      response.writeHead(307, { location: `http://${request.headers.host}/sd/sdapi/v1/samplers` }).end();
    });
    const host = new URL(upstream.url).host;
    const recorder = await startRecorder({
      upstream: `http://ann:p%40ss@${host}/sd/`,
      folder: freshFolder(),
    });
    const reply = await fetch(`${recorder.url}/sdapi/v1/samplers/?a=%2F`, { redirect: 'manual' });
    await fetch(`${recorder.url}/sdapi/v1/x`, {
      redirect: 'manual',
      headers: { authorization: 'Basic own' },
    });
    expect(asked.slice(1)).toEqual([
      ['/sd/sdapi/v1/samplers/?a=%2F', `Basic ${btoa('ann:p@ss')}`],
      ['/sd/sdapi/v1/x', 'Basic own'],
    ]);
    expect(reply.headers.get('location')).toBe(`${recorder.url}/sdapi/v1/samplers`);
    expect(recorder.upstream).toBe(`http://${host}/sd`);
  });

  test('a reply piece by piece, as it comes', async () => {
    let goOn = () => {};
    const upstream = await startUpstream(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      response.end('data: 2\n\n');
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const reader = (await fetch(recorder.url + path)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 1\n\n');
    goOn();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: 2\n\n');
    expect((await reader?.read())?.done).toBe(true);
  });

  test('a request piece by piece, with the chunks that its client sends', async () => {
    const got: string[] = [];
    const upstream = await startUpstream((request, response) => {
      request.on('data', (chunk) => got.push(String(chunk)));
      request.on('end', () => response.end(request.headers['transfer-encoding']));
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const request = httpRequest({ port: recorder.port, host: '127.0.0.1', path, method: 'POST' });
    request.write('one');
    await eventually('the first chunk arrives', () => got.length === 1);
    request.end('two');
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    expect(await bodyOf(reply)).toBe('chunked');
    expect(got).toEqual(['one', 'two']);
  });

  test('no faster than the client reads: a large reply waits at the server', async () => {
    let sent = 0;
    let isWaiting = false;
    const upstream = await startUpstream((_, response) => {
      const chunk = Buffer.alloc(1_000_000);
      response.writeHead(200, { 'content-length': 200 * chunk.length });
      const more = () => {
        isWaiting = false;
        while (sent < 200 * chunk.length && !isWaiting) {
          sent += chunk.length;
          isWaiting = !response.write(chunk);
        }
      };
      response.on('drain', more);
      more();
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const socket = connect(recorder.port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await eventually('the server has to wait', () => sent > 0 && isWaiting);
    let before = -1;
    await eventually('nothing moves any more', () => {
      const isStill = sent === before && isWaiting;
      before = sent;
      return isStill;
    });
    // What the buffers of the system's four sockets take differs from machine to machine.
    expect(sent).toBeLessThan(60_000_000);
  });

  test('an invitation to send the body, when the server gives it', async () => {
    const upstream = await startUpstream((request, response) => {
      request.resume().on('end', () => response.end('read'));
    });
    upstream.server.on('checkContinue', (request, response) => {
      if (request.headers['x-refused']) return response.writeHead(401).end('no');
      response.writeContinue();
      request.resume().on('end', () => response.end('read'));
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const expecting = (headers: Record<string, string>) => {
      const request = httpRequest({
        ...{ port: recorder.port, host: '127.0.0.1', path, method: 'POST' },
        headers: { expect: '100-continue', 'content-length': 4, ...headers },
      });
      request.flushHeaders();
      return request;
    };
    const invited = expecting({});
    invited.on('continue', () => invited.end('body'));
    const [reply] = (await once(invited, 'response')) as [IncomingMessage];
    expect(await bodyOf(reply)).toBe('read');
    const refused = expecting({ 'x-refused': '1' });
    const [refusal] = (await once(refused, 'response')) as [IncomingMessage];
    expect(refusal.statusCode).toBe(401);
    refused.destroy();
  });

  test('a WebSocket both ways, without recording it', async () => {
    const upstream = await startUpstream((_, response) => response.end());
    upstream.server.on('upgrade', (request, socket, head) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n`);
      socket.write(`hello ${request.url} ${head}`);
      socket.on('data', (chunk) => socket.write(chunk));
    });
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const socket = connect(recorder.port, '127.0.0.1');
    socket.write(
      'GET /queue/join HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: k\r\n\r\nearly',
    );
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    await eventually('the early bytes come back', () => received.endsWith('early'));
    socket.write('late');
    await eventually('the late bytes come back', () => received.endsWith('late'));
    socket.destroy();
    expect(received).toMatch(/^HTTP\/1\.1 101 .*\r\n\r\nhello \/queue\/join earlylate$/s);
    expect(recorder.events).toEqual([]);
  });

  test('a request of a client that offers HTTP/2 beside, as Java’s does', async () => {
    const upstream = await startMockUpstream();
    const recorder = await startRecorder({ upstream: upstream.url, folder: freshFolder() });
    const socket = connect(recorder.port, '127.0.0.1');
    const body = '{"CLIP_stop_at_last_layers": 1}';
    socket.write(
      'POST /sdapi/v1/options HTTP/1.1\r\nhost: x\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\n' +
        `http2-settings: AAEAAEAA\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    socket.write(body);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    await eventually('the reply comes', () => received.endsWith('null'));
    socket.destroy();
    expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(recorder.events).toMatchObject([{ method: 'POST', status: 200, outcome: { kind: 'recorded' } }]);
  });

  test('a reply that ends with its connection, as old servers’ do', async () => {
    const upstream = createTcpServer((socket) => {
      socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\ncontent-type: text/plain\r\n\r\nall of it'));
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void upstream.close());
    const { port } = upstream.address() as { port: number };
    const recorder = await startRecorder({ upstream: `http://127.0.0.1:${port}`, folder: freshFolder() });
    expect(await (await fetch(recorder.url + path)).text()).toBe('all of it');
  });

  test('compressed bodies as they are, and keeps them as recordings do: decoded, with their header', async () => {
    const text = JSON.stringify([{ name: 'Euler' }]);
    const upstream = await startUpstream((request, response) => {
      const encoding = request.headers['accept-encoding'] ?? 'none';
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
      response.end(gzipSync(text));
    });
    const folder = freshFolder();
    const recorder = await startRecorder({ upstream: upstream.url, folder });
    const reply = await fetch(recorder.url + path, { headers: { 'accept-encoding': 'gzip' } });
    expect(await reply.text()).toBe(text);
    await recorder.stop();
    const [exchange] = await (await loadInstance(folder)).exchanges();
    expect(exchange?.response.body).toMatchObject({ kind: 'json', layout: 'compact' });
    expect(exchange?.response.headers).toMatchObject({ 'content-encoding': 'gzip' });
  });
});

async function ask(
  port: number,
  target: string,
  init: { headers: Record<string, string> },
): Promise<IncomingMessage> {
  const request = httpRequest({ port, host: '127.0.0.1', path: target, ...init }).end();
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  reply.resume();
  return reply;
}

async function bodyOf(reply: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of reply) text += chunk;
  return text;
}
