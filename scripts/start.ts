import { parseArgs } from 'node:util';
import { checkArguments, UsageError } from '@sdwebui/client/command-line';
import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs, serveMock } from '@sdwebui/mock-server/node';
import { servePlayground } from '../apps/playground/dev/serve-playground.ts';
import { readMilliseconds, readPort } from '../packages/mock-server/src/node/commands/read-flags.ts';

/**
 * `npm start`: the mock on the port that a real server has, and the playground on it. Both end with this process.
 */
const host = '127.0.0.1';
const defaults = { mockPort: '7860', port: '5173', stepMs: '20' };
const usage =
  `npm start -- [--mock-port ${defaults.mockPort}] [--port ${defaults.port}] [--step-ms ${defaults.stepMs}]\n` +
  '  --mock-port N  port of the mock server; 0 takes a free one\n' +
  '  --port N       port of the playground; 0 takes a free one\n' +
  '  --step-ms MS   running time of one sampling step in the mock';

type Running = { url: string; close(): Promise<void> };

async function start(): Promise<void> {
  const { help, mockPort, port, stepMs } = readFlags();
  if (help) return console.log(usage);
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), stepMs });
  const mock: Running = await serveMock(app, { host, port: mockPort }).catch(
    explainPort('--mock-port', mockPort),
  );
  const playground: Running = await servePlayground({ server: mock.url, port }).catch(async (error) => {
    await mock.close();
    return explainPort('--port', port)(error);
  });
  console.log(`Mock server  ${mock.url}`);
  console.log(`Playground   ${playground.url}`);
  console.log('Stop both with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop([playground, mock]));
}

function stop(running: readonly Running[]): void {
  void Promise.all(running.map((each) => each.close())).then(() => process.exit(0));
}

function readFlags() {
  const values = parseFlags();
  return {
    help: values.help,
    mockPort: readPort('--mock-port', values['mock-port']),
    port: readPort('--port', values.port),
    stepMs: readMilliseconds('--step-ms', values['step-ms']),
  };
}

function parseFlags() {
  const options = {
    'mock-port': { type: 'string', default: defaults.mockPort },
    port: { type: 'string', default: defaults.port },
    'step-ms': { type: 'string', default: defaults.stepMs },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  checkArguments(process.argv.slice(2), options);
  return parseArgs({ options }).values;
}

function explainPort(flag: string, port: number) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'EADDRINUSE') throw error;
    const who = flag === '--mock-port' ? ', perhaps by a real WebUI' : '';
    throw new UsageError(`Port ${port} is taken${who}: choose another with npm start -- ${flag} ${port + 1}`);
  };
}

await start().catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(2);
});
