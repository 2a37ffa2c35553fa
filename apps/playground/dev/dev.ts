import { parseArgs } from 'node:util';
import { servePlayground } from './serve-playground.ts';

/** `npm run dev -w apps/playground -- --server http://host:7860`: the page, on a server that runs already. */
const usage = 'npm run dev -w apps/playground -- [--server http://127.0.0.1:7860] [--port 5173]';

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      server: { type: 'string', default: 'http://127.0.0.1:7860' },
      port: { type: 'string', default: '5173' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new TypeError(`--port ${values.port} is no port.`);
  const playground = await servePlayground({ server: values.server, port });
  console.log(
    `Playground on ${playground.url}, using the server ${values.server.replace(/\/\/[^/@]*@/, '//')}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.close().then(() => process.exit(0)));
  }
}

await run().catch((error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(
    isTaken ? 'That port is taken. Choose another with --port, or 0 for a free one.' : error.message,
  );
  console.error(`Usage: ${usage}`);
  process.exit(2);
});
