import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { runCli } from '../src/node/run-cli.ts';
import { certificate, key } from './self-signed.ts';

type Stop = () => void;
const running: Stop[] = [];

afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  running.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const overHttp = (answer: http.RequestListener) => async () =>
  `http://127.0.0.1:${await listen(http.createServer(answer))}`;
const overTcp = (accept: (socket: net.Socket) => void) => async () =>
  `http://127.0.0.1:${await listen(net.createServer(accept))}`;

function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** What a WebUI answers without `--api`: it has the page, and nothing below /sdapi. */
const withoutApi: http.RequestListener = ({ url }, response) => {
  if (url === '/')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Stable Diffusion</html>');
  else json(response, { detail: 'Not Found' }, 404);
};

/** Each kind of server that is none, and the one sentence that says so. */
const kinds: readonly [name: string, start: () => Promise<string>, says: RegExp][] = [
  [
    'dead',
    async () => {
      const server = net.createServer();
      const port = await listen(server);
      await new Promise((resolve) => server.close(resolve));
      return `http://127.0.0.1:${port}`;
    },
    /did not answer GET \/sdapi\/v1\/options: nothing listens there; start the server with --api, or correct the URL\.$/,
  ],
  [
    'without such a host',
    async () => 'http://no-such-host.invalid:7860',
    /there is no such host|cannot be looked up/,
  ],
  [
    'hanging: it accepts and never answers',
    overTcp(() => {}),
    /no answer within 1 seconds; look at the server's log\.$/,
  ],
  [
    'stalling after its headers',
    overHttp((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.flushHeaders();
    }),
    /no answer within 1 seconds/,
  ],
  [
    'dripping a byte at a time',
    overHttp((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
    }),
    /no answer within 1 seconds/,
  ],
  ['half-closed', overTcp((socket) => socket.end()), /the server closed the connection; look at its log/],
  [
    'closing in the middle of an answer',
    overHttp((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"half":', () => response.destroy());
    }),
    /the connection closed in the middle of the answer; look at the server's log\.$/,
  ],
  [
    'lying of a shorter length than it sends',
    overTcp((socket) =>
      socket.on('data', () =>
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n{"a": 1, "b": 2}',
        ),
      ),
    ),
    /instead of a list in JSON|speaks no HTTP/,
  ],
  [
    'speaking HTML with 200',
    overHttp((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello')),
    /status 200, text\/html, instead of a list in JSON: is this the WebUI, started with --api, and is the subpath right\?$/,
  ],
  [
    'speaking HTML and calling it JSON',
    overHttp((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('<p>hello'),
    ),
    /status 200, application\/json, instead of a list in JSON/,
  ],
  [
    'a proxy before a WebUI that is down',
    overHttp((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway'),
    ),
    /with 502: a proxy stands there and the WebUI behind it does not answer; start it with --api, or wait until it has loaded\.$/,
  ],
  [
    'lying of gzip',
    overHttp((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('[1]'),
    ),
    /says content-encoding gzip, but the body is not/,
  ],
  [
    'redirecting in a circle',
    overHttp(({ url }, response) => response.writeHead(302, { location: `${url}` }).end()),
    /sends whoever asks GET \/sdapi\/v1\/options on to \/sdapi\/v1\/options \(status 302\); give the address/,
  ],
  [
    'without --api',
    overHttp(withoutApi),
    /has no \/sdapi\/v1\/options \(status 404\): start the WebUI with --api, or correct the subpath in --url\.$/,
  ],
  [
    'below another subpath',
    async () => {
      const url = await overHttp(({ url: path = '' }, response) => {
        if (path.startsWith('/webui/')) json(response, []);
        else json(response, { detail: 'Not Found' }, 404);
      })();
      return `${url}/other`;
    },
    /\/other has no \/sdapi\/v1\/options \(status 404\)/,
  ],
  [
    'that wants a password',
    overHttp((_, response) => json(response, { error: 'HTTPException', detail: 'Not authenticated' }, 401)),
    /wants a user and a password for GET \/sdapi\/v1\/options \(status 401\); give them in the address: --url http:\/\/user:password@host:7860\.$/,
  ],
  [
    'of another API',
    overHttp((_, response) => json(response, { message: 'hello' })),
    /answers in JSON, but has neither the samplers nor the options of the WebUI; another program listens there/,
  ],
  [
    'plain where TLS is expected',
    async () => (await overHttp(withoutApi)()).replace('http:', 'https:'),
    /speaks no TLS; write http:\/\/ instead of https:\/\/, or correct the port\.$/,
  ],
  [
    'TLS where plain is expected',
    async () =>
      `http://127.0.0.1:${await listen(https.createServer({ key, cert: certificate }, withoutApi))}`,
    /closed the connection; look at its log, and whether it speaks https|speaks no HTTP/,
  ],
  [
    'with a certificate of its own making',
    async () =>
      `https://127.0.0.1:${await listen(https.createServer({ key, cert: certificate }, withoutApi))}`,
    /its certificate is not trusted; give --insecure, or the CA by NODE_EXTRA_CA_CERTS\.$/,
  ],
  [
    'that speaks something else',
    overTcp((socket) => socket.end('220 mail.example ESMTP\r\n')),
    /speaks no HTTP; correct the port, or write https:\/\/ instead of http:\/\/\.$/,
  ],
];

describe.each(['verify', 'record'])('%s tells in one sentence of a server that is', (command) => {
  test.each(kinds)('%s', async (_, start, says) => {
    const url = await start();
    const args = command === 'verify' ? ['verify', '--url', url] : ['record', url, '--out', '/dev/null'];
    const failure = await runCli([...args, '--timeout', '1'], () => {}).then(
      () => undefined,
      (error: Error) => error,
    );
    expect(failure).toMatchObject({ name: 'TargetError' });
    expect(failure?.message).toMatch(says);
    expect(failure?.message).not.toMatch(/\n/);
  });
});

test('an answer without end is cut off', async () => {
  const { createUrlTarget } = await import('../src/index.ts');
  const url = await overHttp((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(65_536, 32);
    const more = (): void => {
      while (response.write(chunk)) if (response.destroyed) return;
    };
    response.on('drain', more);
    more();
  })();
  const target = createUrlTarget(url, { maxBytes: 1_000_000 });
  const sent = target.send({ method: 'GET', path: '/sdapi/v1/samplers', headers: [], body: undefined });
  await expect(sent).rejects.toThrow(/an answer of more than 1000000 bytes is taken for one without end/);
  await target.close();
});

test('a server that is busy with another generation is waited for, and then told', async () => {
  const { waitUntilIdle } = await import('../src/verify/wait-until-idle.ts');
  const { instantClock } = await import('./fixture.ts');
  const url = await overHttp((_, response) =>
    json(response, { progress: 0.5, state: { job: 'scripts_txt2img' } }),
  )();
  const { createUrlTarget } = await import('../src/index.ts');
  const target = createUrlTarget(url);
  await expect(waitUntilIdle(target, instantClock, 5000)).rejects.toThrow(
    /is busy with a generation that this run did not ask for \(scripts_txt2img\), for 5 seconds now; wait until it is done/,
  );
  await target.close();
});
