import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInInstance } from '../src/node/load-instance.ts';
import { listSpool } from '../src/node/record/list-spool.ts';
import { readSpool } from '../src/node/record/read-spool.ts';
import { killWhileRecording } from '../test/record/kill-while-recording.ts';
import { ask, latencies, type WireRequest } from './load.ts';
import { compared, type Measurement, median } from './measurement.ts';
import { builtCli, mockArguments, type ServerProcess, startServer } from './start-process.ts';
import { withTemporaryFolder } from './temporary-folder.ts';
import { inventInstance, withTemporaryInstance } from './temporary-instance.ts';

const part = 'record';
const clients = 16;
const rounds = 3;

/** Milliseconds that the mock takes for a generation here: a fast card with a small model. */
const generationMs = 250;

/** A square picture of noise of this side is a reply of 5 MB; the request is made as large by a field that nobody reads. */
const side = 1118;
const ballast = 'x'.repeat(5_000_000);

const kills = 50;

const peakReporter = fileURLToPath(new URL('./report-peak-memory.js', import.meta.url));

/** What the recording proxy costs and what it loses, beside the same without it. */
export async function measureRecorder(): Promise<Measurement[]> {
  return [...(await measureCost()), await measureLosses()];
}

async function measureCost(): Promise<Measurement[]> {
  const picture = { prompt: 'noise', seed: 1, width: side, height: side };
  const files = await inventInstance(await builtInInstance(), [{ request: picture, side }]);
  return withTemporaryInstance(files, (instance) =>
    withTemporaryFolder(async (folder) => {
      const mock = await startServer(mockArguments('--instance', instance));
      const out = join(folder, 'recording');
      const recorder = await startRecorder(mock.port, out);
      const queued = generation({ ...picture, ballast }, { 'x-mock-task-ms': String(generationMs) });
      const list: WireRequest = { method: 'GET', path: '/sdapi/v1/samplers' };
      const { headers } = await ask(mock.port, queued);
      if (!headers.includes('x-mock-source: recorded')) throw new Error(`It should be recorded:\n${headers}`);
      try {
        const large = await compare(mock, recorder, queued, { connections: clients, times: 2 });
        const peak = await peakMegabytes(recorder);
        const small = await compare(mock, recorder, list, { connections: 1, times: 500 });
        const instant = await compare(mock, recorder, generation(picture), { connections: 1, times: 30 });
        const sent = rounds * (2 * clients + 500 + 30);
        return [
          {
            ...largeRow,
            ...compared({ ...largeRow, values: large.through }, { what: 'without', values: large.direct }),
          },
          addedRow('added to GET /sdapi/v1/samplers', small, { atMost: 2 }),
          addedRow('added to 5 MB from a server that takes no time', instant),
          {
            part,
            what: `resident at most, ${clients} clients x 5 MB both ways`,
            value: peak,
            unit: 'MB',
            aim: { atMost: 200 },
          },
          {
            part,
            what: `lost of ${sent}`,
            value: sent - (await countSpooled(out)),
            unit: 'exchanges',
            aim: { atMost: 0 },
          },
        ];
      } finally {
        await Promise.all([mock.stop(), recorder.stop()]);
      }
    }),
  );
}

const largeRow = {
  part,
  what: `${clients} clients x 5 MB both ways, ${generationMs} ms a generation`,
  unit: 'ms',
  aim: { atMost: 1.1 },
} as const;

type Compared = { direct: number[]; through: number[] };

/** Median latencies of rounds in turn, so that what slows the machine for a while slows both. */
async function compare(
  mock: ServerProcess,
  recorder: ServerProcess,
  request: WireRequest,
  load: { connections: number; times: number },
): Promise<Compared> {
  const found: Compared = { direct: [], through: [] };
  for (let round = 0; round < rounds; round++) {
    found.direct.push(median(await latencies(mock.port, request, load)));
    found.through.push(median(await latencies(recorder.port, request, load)));
  }
  return found;
}

function addedRow(what: string, { direct, through }: Compared, aim?: Measurement['aim']): Measurement {
  const added = through.map((ms, round) => ms - (direct[round] ?? Number.NaN));
  const row: Measurement = {
    ...{ part, what, value: median(added), unit: 'ms' },
    beside: { what: 'the reply without', value: median(direct) },
  };
  return aim ? { ...row, aim } : row;
}

function generation(body: object, headers: Record<string, string> = {}): WireRequest {
  return { method: 'POST', path: '/sdapi/v1/txt2img', json: JSON.stringify(body), headers };
}

function startRecorder(upstream: number, out: string): Promise<ServerProcess> {
  const flags = ['--upstream', `http://127.0.0.1:${upstream}`, '--out', out, '--port', '0', '--no-lists'];
  const args = ['--import', peakReporter, builtCli, 'record', ...flags, '--quiet', '--allow-ci'];
  return startServer(args, { ipc: true });
}

async function peakMegabytes({ process: child }: ServerProcess): Promise<number> {
  const reply = once(child, 'message');
  child.send('peak');
  const [bytes] = (await reply) as [number];
  return bytes / 1e6;
}

async function countSpooled(out: string): Promise<number> {
  let count = 0;
  for (const { files } of await listSpool(out)) for await (const _ of readSpool(files)) count += 1;
  return count;
}

/** Kills recorders at random moments under load, and compares what is on the disk with what the clients saw. */
async function measureLosses(): Promise<Measurement> {
  const mock = await startServer(mockArguments());
  const first = Math.floor(Math.random() * 2 ** 31);
  let faults = 0;
  let kept = 0;
  let whileFolding = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const seed = first + kill;
      const report = await withTemporaryFolder((folder) =>
        killWhileRecording({
          ...{ seed, upstream: `http://127.0.0.1:${mock.port}`, folder: join(folder, 'recording') },
          ...{ command: [builtCli], clients },
        }),
      );
      for (const fault of report.faults) console.error(`killed with seed ${seed}: ${fault}`);
      faults += report.faults.length;
      kept += report.kept;
      whileFolding += report.whileFolding ? 1 : 0;
    }
  } finally {
    await mock.stop();
  }
  console.error(
    `${kills} kills with seeds from ${first}, ${whileFolding} of them at the end: ${kept} exchanges kept`,
  );
  return {
    part,
    what: `lost or damaged in ${kills} kills`,
    value: faults,
    unit: 'exchanges',
    aim: { atMost: 0 },
  };
}
