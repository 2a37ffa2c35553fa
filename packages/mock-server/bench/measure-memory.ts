import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ask, askTimes, type WireRequest } from './load.ts';
import { compared, type Measurement } from './measurement.ts';
import { mockArguments, type ServerProcess, startServer } from './start-process.ts';

const reporter = fileURLToPath(new URL('./report-memory.js', import.meta.url));

/** What a frontend asks all day: a recorded picture, a computed one, lists, progress, and something wrong. */
const mixture: readonly WireRequest[] = [
  post('/sdapi/v1/txt2img', {
    prompt: 'Astronaut planting a flag on the moon',
    steps: 4,
    width: 64,
    height: 64,
    seed: 12345,
  }),
  post('/sdapi/v1/txt2img', { prompt: 'never recorded', steps: 4, width: 64, height: 64 }),
  { method: 'GET', path: '/sdapi/v1/samplers' },
  { method: 'GET', path: '/sdapi/v1/options' },
  { method: 'GET', path: '/sdapi/v1/progress' },
  post('/sdapi/v1/options', { CLIP_stop_at_last_layers: 1 }),
  post('/sdapi/v1/txt2img', { steps: 'many' }),
  { method: 'GET', path: '/sdapi/v1/no-such-route' },
];

/** Resident memory after forced collections: when the first replies are out, and whether it grows with requests. */
export async function measureMemory(): Promise<Measurement[]> {
  const server = await startServer(['--expose-gc', '--import', reporter, ...mockArguments()], { ipc: true });
  try {
    for (const request of mixture) await ask(server.port, request);
    const atStart = await residentMegabytes(server);
    await sendMixture(server, 2000);
    const early = await residentMegabytes(server);
    await sendMixture(server, 18_000);
    const late = await residentMegabytes(server);
    return [
      {
        part: 'memory',
        what: 'resident with the built-in instance',
        value: atStart,
        unit: 'MB',
        aim: { atMost: 120 },
      },
      compared(
        {
          part: 'memory',
          what: 'resident after 20,000 requests',
          values: [late],
          unit: 'MB',
          aim: { atMost: 1.1 },
        },
        { what: 'after 2,000', values: [early] },
      ),
    ];
  } finally {
    await server.stop();
  }
}

async function sendMixture({ port }: ServerProcess, count: number): Promise<void> {
  await Promise.all(mixture.map((request) => askTimes(port, request, count / mixture.length)));
}

async function residentMegabytes({ process: child }: ServerProcess): Promise<number> {
  const reply = once(child, 'message');
  child.send('memory');
  const [bytes] = (await reply) as [number];
  return bytes / 1e6;
}

function post(path: string, body: object): WireRequest {
  return { method: 'POST', path, json: JSON.stringify(body) };
}
