import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInInstance } from '../src/node/load-instance.ts';
import { ask, repliesPerSecond, type WireRequest } from './load.ts';
import { type Aim, compared, type Measurement } from './measurement.ts';
import { mockArguments, type ServerProcess, startServer } from './start-process.ts';
import { withTemporaryFolder } from './temporary-folder.ts';
import { inventInstance, withTemporaryInstance } from './temporary-instance.ts';

/** A request to measure, and what its replies must come from: a bench of the wrong route would be worthless. */
type Case = { what: string; request: WireRequest; source: string; aim?: Aim };

const rounds = 9;
const roundMs = 500;
const warmUpMs = 1000;
const nearlyBare: Aim = { atLeast: 0.9 };

const bareServer = fileURLToPath(new URL('./bare-server.js', import.meta.url));

/** `txt2img/fixed-seed` of the built-in instance, and a picture that nobody recorded. */
const builtInCases: readonly Case[] = [
  {
    what: 'GET /sdapi/v1/samplers',
    request: { method: 'GET', path: '/sdapi/v1/samplers' },
    source: 'state',
    aim: nearlyBare,
  },
  {
    what: 'POST of a recorded txt2img, 64x64',
    request: txt2img({
      prompt: 'Astronaut planting a flag on the moon',
      steps: 4,
      width: 64,
      height: 64,
      seed: 12345,
    }),
    source: 'recorded',
    aim: nearlyBare,
  },
  {
    what: 'txt2img computed, 512x512',
    request: txt2img({ prompt: 'a lighthouse at dusk', steps: 20, width: 512, height: 512, seed: 1 }),
    source: 'synthesised',
  },
];

/** Sides of square pictures of noise whose replies have these sizes. */
const replaySizes = [
  { size: '64 kB', side: 128 },
  { size: '0.5 MB', side: 354 },
  { size: '5 MB', side: 1118 },
] as const;

/** Replies a second, each beside a bare server that reads and parses the same request and sends the same bytes. */
export async function measureReplies(): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const each of builtInCases) measured.push(await measureCase(mockArguments(), each));
  const recordings = replaySizes.map(({ side }) => ({
    request: { prompt: `noise of ${side}`, seed: 1, width: side, height: side },
    side,
  }));
  const files = await inventInstance(await builtInInstance(), recordings);
  await withTemporaryInstance(files, async (folder) => {
    for (const [index, { size }] of replaySizes.entries()) {
      const request = txt2img(recordings[index]?.request ?? {});
      const each: Case = { what: `replay of ${size}`, request, source: 'recorded', aim: nearlyBare };
      measured.push(await measureCase(mockArguments('--instance', folder), each));
    }
  });
  return measured;
}

async function measureCase(
  mockArgs: readonly string[],
  { what, request, source, aim }: Case,
): Promise<Measurement> {
  const mock = await startServer(mockArgs);
  const reply = await ask(mock.port, request);
  assertSource(reply.headers, source, what);
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'reply.json');
    await writeFile(file, reply.body);
    const bare = await startServer([bareServer, file]);
    const [ofMock = [], ofBare = []] = await alternate([mock, bare], request);
    await Promise.all([mock.stop(), bare.stop()]);
    const measurement = { part: 'replies', what, values: ofMock, unit: 'replies/s' } as const;
    return compared(aim ? { ...measurement, aim } : measurement, { what: 'bare node:http', values: ofBare });
  });
}

/** Rounds in turn, so that what slows the machine for a while slows all of them. */
async function alternate(servers: readonly ServerProcess[], request: WireRequest): Promise<number[][]> {
  const rates = servers.map((): number[] => []);
  for (const { port } of servers) await repliesPerSecond(port, request, { forMs: warmUpMs });
  for (let round = 0; round < rounds; round++) {
    for (const [index, { port }] of servers.entries()) {
      rates[index]?.push(await repliesPerSecond(port, request, { forMs: roundMs }));
    }
  }
  return rates;
}

function txt2img(body: Record<string, unknown>): WireRequest {
  return { method: 'POST', path: '/sdapi/v1/txt2img', json: JSON.stringify(body) };
}

function assertSource(headers: string, source: string, what: string): void {
  if (headers.includes(`x-mock-source: ${source}`)) return;
  throw new Error(`${what}: the reply should be ${source}, but its head is\n${headers}`);
}
