import { builtInInstance } from '../src/node/load-instance.ts';
import { ask, type WireRequest } from './load.ts';
import { compared, type Measurement, median } from './measurement.ts';
import { mockArguments, startServer } from './start-process.ts';
import { inventInstance, type Recording, withTemporaryInstance } from './temporary-instance.ts';

const few = 10;
const many = 1000;
const rounds = 7;
const missesEachRound = 50;

/** What a strict mock takes to tell which of its recordings come near, over the wire like any reply. */
export async function measureNearMisses(): Promise<Measurement[]> {
  const model = await builtInInstance();
  const times: { few: Times[]; many: Times[] } = { few: [], many: [] };
  await withTemporaryInstance(await inventInstance(model, recordings(few)), (smallFolder) =>
    inventInstance(model, recordings(many)).then((files) =>
      withTemporaryInstance(files, async (folder) => {
        for (let round = 0; round < rounds; round++) {
          times.few.push(await measureProcess(smallFolder));
          times.many.push(await measureProcess(folder));
        }
      }),
    ),
  );
  const later = (each: readonly Times[]) => each.map((time) => time.later);
  return [
    {
      part: 'match',
      what: `the first near-miss report, ${many} recordings`,
      value: median(times.many.map(({ first }) => first)),
      unit: 'ms',
      aim: { atMost: 10 },
    },
    compared(
      {
        part: 'match',
        what: `a near-miss report, ${many} recordings`,
        values: later(times.many),
        unit: 'ms',
      },
      { what: `${few} recordings`, values: later(times.few) },
    ),
  ];
}

/** Milliseconds from a request to its whole reply: of the first report of a process, and the median of those after it. */
type Times = { first: number; later: number };

async function measureProcess(folder: string): Promise<Times> {
  const { port, stop } = await startServer(mockArguments('--strict', '--instance', folder));
  // Those that a user has sent before: then the recordings are read, and the code that answers is loaded.
  for (const { request } of recordings(3)) await timeOf(port, request, 200);
  const first = await timeOf(port, miss(0), 501);
  const later: number[] = [];
  for (let count = 1; count <= missesEachRound; count++) later.push(await timeOf(port, miss(count), 501));
  await stop();
  return { first, later: median(later) };
}

async function timeOf(port: number, body: Recording['request'], status: number): Promise<number> {
  const request: WireRequest = { method: 'POST', path: '/sdapi/v1/txt2img', json: JSON.stringify(body) };
  const start = performance.now();
  const reply = await ask(port, request);
  if (reply.status !== status) throw new Error(`The reply should be a ${status} and is a ${reply.status}.`);
  return performance.now() - start;
}

function recordings(count: number): Recording[] {
  return Array.from({ length: count }, (_, number) => ({ request: requestOf(number), side: 8 }));
}

/** Near to all that was recorded, so that none is out of the question at once. */
function miss(number: number): Recording['request'] {
  return { ...requestOf(number), prompt: `${prompt(number)}, in the rain`, steps: 50 };
}

function requestOf(number: number): Recording['request'] {
  return { prompt: prompt(number), seed: number, steps: 20 + (number % 5), cfg_scale: 5 + (number % 7) };
}

const words =
  'castle sea sunset gulls water boat masterpiece detailed portrait cat snow city night rain forest mist';

/** Thirty words, other ones for each number. */
function prompt(number: number): string {
  const known = words.split(' ');
  const word = (place: number) => known[(number * 7 + place * (1 + (number % 13))) % known.length];
  return `${Array.from({ length: 30 }, (_, place) => word(place)).join(', ')}, number ${number}`;
}
