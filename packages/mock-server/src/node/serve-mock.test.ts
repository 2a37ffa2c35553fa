import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { createMockApp } from '../app.ts';
import { createNodeCodecs } from './codecs.ts';
import { builtInInstance } from './load-instance.ts';
import { serveMock } from './serve-mock.ts';

const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
const mock = await serveMock(app, { host: '127.0.0.1', port: 0 });
afterAll(() => mock.close());

const generation = JSON.stringify({
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
});

describe('a mock that listens', () => {
  test.each([
    ['/sdapi/v1/samplers', {}],
    ['/sdapi/v1/samplers/', { redirect: 'manual' }],
    ['/sdapi/v1/nothing', {}],
    ['/sdapi/v1/samplers', { method: 'DELETE' }],
    ['/sdapi/v1/samplers', { headers: { origin: 'http://localhost' } }],
    ['/sdapi/v1/txt2img', { method: 'POST', body: generation }],
    ['/sdapi/v1/txt2img', { method: 'POST', body: '{"steps":"many"}' }],
  ] satisfies [string, RequestInit][])('answers %s as the app does (%j)', async (path, init) => {
    const sent = await fetch(mock.url + path, init);
    const called = await app.request(mock.url + path, init);
    expect(sent.status).toBe(called.status);
    expect(await sent.text()).toBe(await called.text());
    for (const [name, value] of called.headers) {
      if (name !== 'x-process-time' && name !== 'content-length')
        expect([name, sent.headers.get(name)]).toEqual([name, value]);
    }
  });

  test('answers HEAD with the head of a 405 and no body', async () => {
    const reply = await fetch(`${mock.url}/sdapi/v1/samplers`, { method: 'HEAD' });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('GET');
    expect(await reply.text()).toBe('');
  });

  test('keeps a connection for the next request when nobody read the body of the last', async () => {
    const socket = connect(mock.port, '127.0.0.1');
    const body = 'x'.repeat(100_000);
    const head = `host: x\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.write(`GET /sdapi/v1/nothing HTTP/1.1\r\n${head}${body}`);
    socket.write('GET /sdapi/v1/nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    await once(socket, 'close');
    expect(received.match(/HTTP\/1\.1 404/g)).toHaveLength(2);
  });

  test('survives a client that hangs up in the middle of its request', async () => {
    const socket = connect(mock.port, '127.0.0.1');
    socket.write('POST /sdapi/v1/txt2img HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"prompt":');
    await once(socket, 'connect');
    socket.destroy();
    expect((await fetch(`${mock.url}/sdapi/v1/samplers`)).status).toBe(200);
  });

  test('rejects with the code of the system when its port is taken', async () => {
    await expect(serveMock(app, { host: '127.0.0.1', port: mock.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
