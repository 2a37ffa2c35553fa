import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { endToEndHeaders } from './end-to-end-headers.ts';
import { toTarget } from './request-target.ts';
import type { Upstream } from './upstream.ts';

/** What the web page speaks through a WebSocket passes both ways and is never recorded. */
export function passUpgrade(
  upstream: Upstream,
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
): void {
  const forwarded = upstream.request(request.method ?? 'GET', toTarget(request.url ?? '/'), [
    ...endToEndHeaders(request.rawHeaders, ['host']),
    ...['connection', 'Upgrade', 'upgrade', request.headers.upgrade ?? 'websocket'],
  ]);
  client.on('error', () => forwarded.destroy());
  client.once('close', () => forwarded.destroy());
  forwarded.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'));
  forwarded.once('response', (refusal) => {
    client.write(
      formatHead(refusal, [...endToEndHeaders(refusal.rawHeaders), 'connection', 'close']),
      'latin1',
    );
    refusal.pipe(client);
  });
  forwarded.once('upgrade', (reply, server: Duplex, firstBytes) => {
    client.write(formatHead(reply, reply.rawHeaders), 'latin1');
    client.write(firstBytes);
    server.write(head);
    server.on('error', () => client.destroy());
    server.once('close', () => client.destroy());
    client.once('close', () => server.destroy());
    server.pipe(client).pipe(server);
  });
  forwarded.end();
}

function formatHead({ statusCode, statusMessage }: IncomingMessage, headers: readonly string[]): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * A request that offers another protocol beside HTTP/1.1, as Java's client does with each (`h2c`), is an ordinary request to a
 * server that does not speak it: it goes back to the server without the offer.
 */
export function declineUpgrade(server: Server, request: IncomingMessage, client: Duplex, head: Buffer): void {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] as string;
    if (!/^(upgrade|connection|http2-settings)$/i.test(name))
      lines.push(`${name}: ${request.rawHeaders[i + 1]}`);
  }
  client.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', client);
}
