import type { Instance } from '../src/instance/instance.ts';
import { Recordings } from '../src/match/recordings.ts';
import type { Wanted } from '../src/match/wanted.ts';
import { builtInInstance } from '../src/node/load-instance.ts';
import { openInstance } from '../src/recording/index.ts';
import { createValidator, type Validator } from '../src/validate/index.ts';
import { measureNearMisses } from './measure-near-misses.ts';
import { compared, type Measurement } from './measurement.ts';
import { inventInstance } from './temporary-instance.ts';

const few = 10;
const many = 5000;
const rounds = 9;
const findsEachRound = 10_000;

/** Cost of finding the recording of a request among many recordings, beside the same among few; and of finding none. */
export async function measureMatch(): Promise<Measurement[]> {
  const model = await builtInInstance();
  const validator = createValidator(model.specValue);
  const amongFew = await prepare(model, validator, few);
  const amongMany = await prepare(model, validator, many);
  const costs: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round < rounds; round++) {
    costs.few.push(await microsecondsEach(amongFew));
    costs.many.push(await microsecondsEach(amongMany));
  }
  return [
    compared(
      {
        part: 'match',
        what: `finding one of ${many} recordings`,
        values: costs.many,
        unit: 'µs',
        aim: { atMost: 1.5 },
      },
      { what: `one of ${few}`, values: costs.few },
    ),
    ...(await measureNearMisses()),
  ];
}

type Prepared = { recordings: Recordings; wanted: readonly Wanted[] };

async function prepare(model: Instance, validator: Validator, count: number): Promise<Prepared> {
  const requests = Array.from({ length: count }, (_, seed) => ({ prompt: `number ${seed}`, seed }));
  const files = await inventInstance(
    model,
    requests.map((request) => ({ request, side: 8 })),
  );
  const content = (path: string) => files.get(path) ?? '';
  const instance = await openInstance({
    text: async (path) => String(content(path)),
    bytes: async (path) => Buffer.from(content(path)),
  });
  const recordings = new Recordings(instance, validator);
  const wanted = requests.map((request) => wantedOf(validator, request));
  for (const each of wanted) {
    if (!(await recordings.find(each))) throw new Error('A recording was not found: the bench is broken.');
  }
  return { recordings, wanted };
}

function wantedOf(validator: Validator, request: object): Wanted {
  const [method, url] = ['POST', '/sdapi/v1/txt2img'];
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const validated = validator.body(method, url, { bytes, contentType: 'application/json' });
  if (!validated.ok) throw new Error('The request is not valid: the bench is broken.');
  return { method, url, value: validated.value, state: new Map(), authorization: '', disturbed: false };
}

async function microsecondsEach({ recordings, wanted }: Prepared): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < findsEachRound; i++) {
    await recordings.find(wanted[(i * 7919) % wanted.length] as Wanted);
  }
  return ((performance.now() - start) * 1000) / findsEachRound;
}
