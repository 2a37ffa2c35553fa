import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { declineUpgrade, passUpgrade } from './pass-upgrade.ts';
import type { Upstream } from './upstream.ts';

/** A server that waits for nobody and hurries nobody: how long a generation takes, only the client and the real server know. */
export type ProxyServer = {
  url: string;
  port: number;
  /** Takes no connections any more. Those that are there go on. */
  stopListening: () => void;
  /** Ends what is left. */
  close: () => Promise<void>;
};

/** Milliseconds that a client's idle connection stays open. Long, so that no client sends on one that is being closed. */
const keepAliveTimeout = 75_000;

/** Bytes that one connection may hold on their way, before its sender has to wait. */
const highWaterMark = 262_144;

/** @throws Error with `code` EADDRINUSE when the port is taken */
export function listenAsProxy(
  upstream: Upstream,
  onRequest: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<ProxyServer> {
  const server = createServer({ requestTimeout: 0, keepAliveTimeout, highWaterMark }, onRequest);
  // The client is told to go on when the real server says so.
  server.on('checkContinue', onRequest);
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      return declineUpgrade(server, request, socket, head);
    }
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    passUpgrade(upstream, request, socket, head);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const closed = new Promise<void>((done) => server.once('close', done));
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        port: taken,
        stopListening: () => void server.close(),
        close: async () => {
          if (server.listening) server.close();
          for (const socket of upgraded) socket.destroy();
          server.closeAllConnections();
          await closed;
        },
      });
    });
  });
}
