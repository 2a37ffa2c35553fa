import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { openInstance } from '../src/index.ts';
import { builtInInstanceFolder } from '../src/node/load-instance.ts';
import { importHar, parseHar, parseManifest, RecordingFormatError } from '../src/recording/index.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const schemaOf = (name: string) =>
  ajv.compile(
    JSON.parse(
      readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as AnySchemaObject,
  );
const schemas = { instance: schemaOf('instance'), scenario: schemaOf('scenario') };

/** Python's NaN is no JSON, and stands in recordings of requests that hold it. */
const parse = (text: string): unknown => JSON.parse(text.replace(/\b(?:NaN|-?Infinity)\b/g, 'null'));

const har = readFileSync(new URL('fixtures/har/some-of-webui-1.10.1.har', import.meta.url), 'utf8');
const imported = await importHar(parseHar(har).entries, {
  name: 'imported',
  sources: ['some.har'],
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
});
const folder = builtInInstanceFolder();
const instances: [string, (path: string) => string][] = [
  ['the built-in instance', (path) => readFileSync(join(folder, path), 'utf8')],
  ['an instance that was just imported', (path) => String(imported.get(path))],
];

describe.each(instances)('%s', (_, read) => {
  test('is as the schemas say, file by file', () => {
    const manifest = parseManifest(read('instance.json'));
    expect([schemas.instance(manifest), schemas.instance.errors]).toEqual([true, null]);
    expect(manifest.exchanges.length).toBeGreaterThan(10);
    for (const file of manifest.exchanges) {
      const isValid = schemas.scenario(parse(read(file)));
      expect([file, isValid, schemas.scenario.errors]).toEqual([file, true, null]);
    }
  });
});

type Change = (file: { [name: string]: unknown }) => void;
type Loose = { exchanges: { [name: string]: unknown; request: Loose; response: Loose }[] } & Record<
  string,
  unknown
>;

/** Reads an instance one of whose files was changed. */
async function readChanged(
  path: string,
  change: Change,
): Promise<{ value: unknown; read: Promise<unknown> }> {
  const value = JSON.parse(String(imported.get(path))) as Record<string, unknown>;
  change(value);
  const files = new Map(imported).set(path, JSON.stringify(value));
  const open = async () => {
    const instance = await openInstance({
      text: async (file) => String(files.get(file) ?? expect.fail(`no file ${file}`)),
      bytes: async () => new Uint8Array(),
    });
    return instance.exchanges();
  };
  return { value, read: open() };
}

describe('what the schema of the manifest refuses, the reader refuses by field', () => {
  test.each<[string, Change, string]>([
    ['no name', (file) => delete file.name, 'instance.json: "name" is missing.'],
    ['a name that is none', (file) => (file.name = 7), 'instance.json: "name" must be a text.'],
    ['no server', (file) => (file.server = {}), 'instance.json: "server" must be an object'],
    ['sources that are no list', (file) => (file.sources = 'a.har'), '"sources" must be a list of texts.'],
    [
      'a list elsewhere',
      (file) => (file.lists = { '/a': '../a.json' }),
      '"lists" must be an object of files',
    ],
    [
      'a way out',
      (file) => (file.lists = { '/a': 'lists/../../a.json' }),
      '"lists" must be an object of files',
    ],
    [
      'facts of another kind',
      (file) => (file.facts = { loras: ['a'] }),
      '"facts.loras" must be an object of texts.',
    ],
    [
      'a scenario elsewhere',
      (file) => (file.exchanges = ['/etc/a.json']),
      '"exchanges" must be a list of files',
    ],
    [
      'bundled files that are no texts',
      (file) => (file.files = { 'openapi.json': {} }),
      '"files" must be an object of texts.',
    ],
    [
      'a newer format',
      (file) => (file.format = 2),
      'instance.json has format 2; this version reads format 1. It was written by a newer version: update @sdwebui/mock-server',
    ],
    [
      'a format that is none',
      (file) => (file.format = '1'),
      'format "1"; this version reads format 1. Import the',
    ],
  ])('%s', async (_, change, message) => {
    const { value, read } = await readChanged('instance.json', change);
    expect(schemas.instance(value)).toBe(false);
    await expect(read).rejects.toThrow(RecordingFormatError);
    await expect(read).rejects.toThrow(message);
  });
});

describe('what the schema of a scenario refuses, the reader refuses by file and field', () => {
  const file = 'exchanges/txt2img/fixed-seed.json';
  const first = (change: (exchange: Loose['exchanges'][number]) => unknown): Change => {
    return (scenario) => void change((scenario as Loose).exchanges[0] as Loose['exchanges'][number]);
  };
  test.each<[string, Change, string]>([
    ['no scenario', (scenario) => delete scenario.scenario, `${file}: "scenario" is missing.`],
    ['no exchanges', (scenario) => (scenario.exchanges = {}), `${file}: "exchanges" must be a list.`],
    [
      'an exchange that is none',
      (scenario) => (scenario.exchanges = [7]),
      `${file}: exchanges[0]: expected an object.`,
    ],
    [
      'a place that is none',
      first((each) => (each.order = -1)),
      `${file}: exchanges[0]: "order" must be a whole number`,
    ],
    ['no date', first((each) => delete each.startedAt), `exchanges[0]: "startedAt" is missing.`],
    ['a time below 0', first((each) => (each.durationMs = -1)), `"durationMs" must be a number from 0.`],
    ['a state that is none', first((each) => (each.state = [])), `exchanges[0]: "state" must be an object.`],
    ['no request', first((each) => delete (each as { request?: unknown }).request), `"request" is missing.`],
    [
      'no method',
      first(({ request }) => delete request.method),
      `exchanges[0]: request: "method" is missing.`,
    ],
    [
      'headers of another kind',
      first(({ request }) => (request.headers = { a: 1 })),
      `"headers" must be an object of texts.`,
    ],
    [
      'no HTTP status',
      first(({ response }) => (response.status = 99)),
      `response: "status" must be a whole number from 200 to 599.`,
    ],
    [
      'two bodies',
      first(({ response }) => (response.bodyText = 'x')),
      `"bodyText" must be left out where "body" is.`,
    ],
    [
      'an unknown layout',
      first(({ response }) => (response.bodyLayout = 'wide')),
      `"bodyLayout" must be one of compact, `,
    ],
    [
      'base64 that is none',
      first(({ request }) => {
        delete request.body;
        request.bodyBase64 = '*';
      }),
      `request: "bodyBase64" must be base64.`,
    ],
  ])('%s', async (_, change, message) => {
    const { value, read } = await readChanged(file, change);
    expect(schemas.scenario(value)).toBe(false);
    await expect(read).rejects.toThrow(RecordingFormatError);
    await expect(read).rejects.toThrow(message);
  });
});
