import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createLogger, createServer, type Logger } from 'vite';
import { mockFiles } from './mock-files.ts';
import { proxyTo } from './proxy-to.ts';

/** A playground that listens. */
export type RunningPlayground = {
  /** `http://127.0.0.1:5173` */
  url: string;
  close: () => Promise<void>;
};

export type PlaygroundOptions = {
  /** The server that the page's API calls are handed on to. */
  server: string;
  /** 0 takes a free one. */
  port: number;
};

/**
 * Serves the page from its source on 127.0.0.1, with the API of a server below the same origin.
 *
 * @throws Error with `code` EADDRINUSE when the port is taken
 */
export async function servePlayground({ server, port }: PlaygroundOptions): Promise<RunningPlayground> {
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    customLogger: quietLogger(),
    plugins: [mockFiles()],
    clearScreen: false,
    server: { host: '127.0.0.1', port, strictPort: true, open: false, proxy: proxyTo(server) },
  });
  try {
    await vite.listen();
  } catch (error) {
    await vite.close();
    const taken = error instanceof Error && /already in use|EADDRINUSE/.test(error.message);
    throw taken ? Object.assign(error, { code: 'EADDRINUSE' }) : error;
  }
  const address = vite.httpServer?.address() as AddressInfo | null | undefined; // Vite listens by TCP alone
  return { url: `http://127.0.0.1:${address?.port}`, close: () => vite.close() };
}

/** Faults of the page's source are told; a server that does not answer is told by the page, every few seconds. */
function quietLogger(): Logger {
  const logger = createLogger('warn', { allowClearScreen: false });
  return {
    ...logger,
    error: (message, options) => {
      if (!message.includes('http proxy error')) logger.error(message, options);
    },
  };
}
