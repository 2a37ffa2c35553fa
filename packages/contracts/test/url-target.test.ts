import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type ContractRequest, createUrlTarget } from '../src/index.ts';

const servers: http.Server[] = [];

async function serve(listener: http.RequestListener): Promise<string> {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const request = (fields: Partial<ContractRequest>): ContractRequest => ({
  method: 'GET',
  path: '/sdapi/v1/samplers',
  headers: [],
  body: undefined,
  ...fields,
});

describe('a request arrives exactly as it was recorded', () => {
  test.each<[string, Partial<ContractRequest>, string]>([
    ['a double slash', { path: '//sdapi/v1/samplers?a=%20b' }, 'GET //sdapi/v1/samplers?a=%20b'],
    [
      'OPTIONS with an origin',
      { method: 'OPTIONS', headers: [['Origin', 'http://a']] },
      'OPTIONS /sdapi/v1/samplers Origin: http://a',
    ],
    [
      'a body without content type',
      { method: 'POST', body: Buffer.from('{"a":') },
      'POST /sdapi/v1/samplers Content-Length: 5 {"a":',
    ],
    ['an empty POST', { method: 'POST' }, 'POST /sdapi/v1/samplers Content-Length: 0'],
    [
      'an odd content type',
      { method: 'POST', headers: [['Content-Type', 'APPLICATION/JSON']], body: Buffer.from('é') },
      'POST /sdapi/v1/samplers Content-Type: APPLICATION/JSON Content-Length: 2 é',
    ],
  ])('%s', async (_, fields, expected) => {
    const url = await serve((incoming, response) => {
      let body = '';
      incoming.setEncoding('utf8').on('data', (text) => (body += text));
      incoming.on('end', () => {
        const lines: string[] = [];
        for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
          if (/^(?:host|connection)$/i.test(incoming.rawHeaders[i] as string)) continue;
          lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
        }
        response.end([incoming.method, incoming.url, ...lines, body].filter(Boolean).join(' '));
      });
    });
    const target = createUrlTarget(url);
    expect((await target.send(request(fields))).body).toBe(expected);
    await target.close();
  });
});

test('a redirect is an answer, HEAD has none, and gzip is undone but not hidden', async () => {
  const url = await serve((incoming, response) => {
    if (incoming.method === 'HEAD') response.writeHead(405, { allow: 'GET' }).end();
    else if (incoming.url?.endsWith('/')) response.writeHead(307, { location: '/elsewhere' }).end();
    else
      response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
        .end(gzipSync('[1]'));
  });
  const target = createUrlTarget(url);
  const head = await target.send(request({ method: 'HEAD' }));
  expect([head.status, head.headers.get('allow'), head.body]).toEqual([405, 'GET', '']);
  const redirect = await target.send(request({ path: '/x/' }));
  expect([redirect.status, redirect.headers.get('location')]).toEqual([307, '/elsewhere']);
  const zipped = await target.send(request({ headers: [['Accept-Encoding', 'gzip']] }));
  expect([zipped.headers.get('content-encoding'), zipped.body]).toEqual(['gzip', '[1]']);
  await target.close();
});

test('a subpath goes in front, and credentials of the URL are sent and never shown', async () => {
  const url = await serve((incoming, response) =>
    response.end(`${incoming.url} ${incoming.headers.authorization}`),
  );
  const target = createUrlTarget(`${url.replace('http://', 'http://user:secret@')}/webui/`);
  expect(target.name).toBe(`${url}/webui`);
  const plain = await target.send(request({}));
  expect(plain.body).toBe(`/webui/sdapi/v1/samplers Basic ${Buffer.from('user:secret').toString('base64')}`);
  const own = await target.send(request({ headers: [['Authorization', 'Basic x']] }));
  expect(own.body).toBe('/webui/sdapi/v1/samplers Basic x');
  await target.close();
});

describe('a server that does not answer is told in one sentence', () => {
  test('nothing listens', async () => {
    const url = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expect(createUrlTarget(url).send(request({}))).rejects.toThrow(
      /^http:.* did not answer GET \/sdapi\/v1\/samplers: nothing listens there; start the server with --api/,
    );
  });

  test('it hangs', async () => {
    const url = await serve(() => {});
    const sent = createUrlTarget(url, { timeout: 50 }).send(request({}));
    await expect(sent).rejects.toThrow(/no answer within 0\.05 seconds/);
  });

  test('it closes in the middle', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await expect(createUrlTarget(url).send(request({}))).rejects.toThrow(/did not answer GET/);
  });

  test('the URL is none', () => {
    expect(() => createUrlTarget('127.0.0.1:7860')).toThrow(/no http\(s\) URL; write it as http:\/\/127/);
  });
});
