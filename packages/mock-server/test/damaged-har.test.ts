import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMockApp, openInstance } from '../src/index.ts';
import { createNodeCodecs } from '../src/node/codecs.ts';
import { decodeHar, HarFormatError, importHar, parseHar } from '../src/recording/index.ts';

const file = readFileSync(new URL('fixtures/har/some-of-webui-1.10.1.har', import.meta.url));
const whole = JSON.parse(file.toString()) as { log: { entries: unknown[] } };
const seed = { seed: 20_260_101 };

/** What an import of these bytes came to: why it was refused, or what was left out of how many entries. */
async function importBytes(
  bytes: Uint8Array,
): Promise<{ refused: string } | { read: number; skipped: number[] }> {
  try {
    const { text, isDamaged } = decodeHar(bytes);
    const { entries, skipped, foreign } = parseHar(text, { isDamaged });
    await serve(await filesOf(entries));
    const elsewhere = foreign.reduce((sum, { count }) => sum + count, 0);
    for (const { reason } of skipped) expect(reason).toMatch(/^[^\r\n\0]{1,300}$/);
    return { read: entries.length + elsewhere, skipped: skipped.map(({ index }) => index) };
  } catch (error) {
    if (!(error instanceof HarFormatError)) throw error;
    return { refused: error.message };
  }
}

function filesOf(entries: Parameters<typeof importHar>[0]): ReturnType<typeof importHar> {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return importHar(entries, { name: 'damaged', sources: [], digest });
}

/** What was read can be opened again, and served. */
async function serve(files: Awaited<ReturnType<typeof importHar>>): Promise<void> {
  const get = (path: string) => files.get(path) ?? expect.fail(`no file ${path}`);
  const instance = await openInstance({
    text: async (path) => String(get(path)),
    bytes: async (path) => get(path) as Uint8Array,
  });
  await instance.exchanges();
  const app = createMockApp(instance, { codecs: createNodeCodecs() });
  const reply = await app.request('/sdapi/v1/samplers');
  expect(reply.status).toBeGreaterThanOrEqual(200);
}

/** Then two entries may have become one, of which nobody can know. */
const pieceGone = 'with a piece gone';

type Damage = [name: string, damaged: fc.Arbitrary<Uint8Array>];

const place = fc.integer({ min: 0, max: file.length - 1 });
const noise = fc.uint8Array({ minLength: 1, maxLength: 8 });
const splice = (at: number, gone: number, bytes: Uint8Array = new Uint8Array()) =>
  Buffer.concat([file.subarray(0, at), bytes, file.subarray(at + gone)]);

const damages: Damage[] = [
  ['cut short', place.map((at) => file.subarray(0, at))],
  [
    'with a piece gone',
    fc.tuple(place, fc.integer({ min: 1, max: 5000 })).map(([at, gone]) => splice(at, gone)),
  ],
  ['with a piece twice', place.map((at) => splice(at, 0, file.subarray(at, at + 3000)))],
  ['with bytes changed', fc.tuple(place, noise).map(([at, bytes]) => splice(at, bytes.length, bytes))],
  ['with NUL bytes inside', place.map((at) => splice(at, 0, new Uint8Array(16)))],
  ['with NUL bytes behind', place.map((at) => Buffer.concat([file, new Uint8Array(at % 4096)]))],
  ['with line breaks inside', place.map((at) => splice(at, 0, Buffer.from('\r\n')))],
  ['as UTF-16 that is cut', place.map((at) => Buffer.from(`\ufeff${file}`, 'utf16le').subarray(0, at))],
  ['in Latin-1', place.map((at) => splice(at, 0, Buffer.from('é', 'latin1')))],
];

describe('a damaged HAR', () => {
  test.each(damages)(
    '%s is refused in one line, or its whole entries are read and the rest told',
    async (name, damaged) => {
      await fc.assert(
        fc.asyncProperty(damaged, async (bytes) => {
          const outcome = await importBytes(bytes);
          if ('refused' in outcome) {
            expect(outcome.refused).toMatch(/^[^\r\n\0]{10,400}$/);
          } else if (name !== pieceGone) {
            const isComplete = outcome.read >= whole.log.entries.length;
            expect(isComplete || outcome.skipped.length > 0).toBe(true);
          }
        }),
        { ...seed, numRuns: 6 },
      );
    },
  );

  test('with one value changed for another loses at most the entry that held it', async () => {
    const changed = fc.tuple(fc.nat({ max: whole.log.entries.length - 1 }), fc.nat(), oddValue);
    await fc.assert(
      fc.asyncProperty(changed, async ([index, at, value]) => {
        const har = structuredClone(whole);
        har.log.entries[index] = changeOne(har.log.entries[index], at, value);
        const outcome = await importBytes(Buffer.from(JSON.stringify(har)));
        if ('refused' in outcome) return expect.fail(outcome.refused);
        expect(outcome.skipped.filter((skipped) => skipped !== index)).toEqual([]);
        expect(outcome.read + outcome.skipped.length).toBe(whole.log.entries.length);
      }),
      { ...seed, numRuns: 60 },
    );
  });
});

const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e308,
    '',
    'null',
    '\0',
    '<html>',
    'x'.repeat(5000),
    [],
    {},
    [null],
    [[]],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same with one of its values, counted through, replaced. */
function changeOne(entry: unknown, at: number, value: unknown): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const walk = (item: unknown) => {
    if (typeof item !== 'object' || item === null) return;
    for (const key of Object.keys(item)) {
      places.push([item as Record<string, unknown>, key]);
      walk((item as Record<string, unknown>)[key]);
    }
  };
  walk(entry);
  const [holder, key] = places[at % places.length] as [Record<string, unknown>, string];
  holder[key] = value;
  return entry;
}
