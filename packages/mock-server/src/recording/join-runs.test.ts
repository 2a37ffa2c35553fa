import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { composeInstance } from './compose-instance.ts';
import type { HarEntry } from './har.ts';
import { openInstance } from './instance-files.ts';
import { findStrangers, joinRuns } from './join-runs.ts';
import { Pictures } from './pictures.ts';
import { type Run, readInstance, readRecording } from './run.ts';

const encoder = new TextEncoder();
const spec = {
  openapi: '3.0.2',
  info: { title: '', version: '' },
  paths: { '/sdapi/v1/txt2img': { post: {} } },
};

function entry(
  method: string,
  url: string,
  request: unknown,
  response: unknown,
  scenario = 'a/one',
): HarEntry {
  return {
    scenario,
    startedAt: '2026-01-01T00:00:00Z',
    durationMs: 1,
    method,
    url,
    requestHeaders: {},
    requestBody: encoder.encode(request === null ? '' : JSON.stringify(request)),
    status: 200,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: encoder.encode(JSON.stringify(response)),
  };
}

const options = (value: unknown) => entry('GET', '/sdapi/v1/options', null, value);
const set = (value: unknown) => entry('POST', '/sdapi/v1/options', value, null);
const draw = (scenario?: string) =>
  entry('POST', '/sdapi/v1/txt2img', { seed: 1 }, { info: 'Version: 1.10.1' }, scenario);
const specReply = entry('GET', '/openapi.json', null, spec);

const read = (name: string, ...entries: HarEntry[]): Promise<Run> =>
  readRecording(name, entries, {
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    pictures: new Pictures(() => {}),
  });
const statesOf = (runs: Run[], base?: Run) =>
  joinRuns(runs, 'joined', base).parts.exchanges.map(({ state }) => state);

describe('joinRuns', () => {
  test('walks each recording from its own start: what one has set is not set in the next', async () => {
    const one = await read('one', options({ clip: 1 }), set({ clip: 2 }), draw());
    const two = await read('two', draw());
    expect(statesOf([one, two])).toEqual([{}, {}, { clip: 2 }, {}]);
  });

  test('tells the state of a recording that began otherwise than the instance does', async () => {
    const one = await read('one', options({ clip: 1, eta: 0 }), draw());
    const two = await read('two', options({ clip: 3, eta: 0 }), draw(), set({ clip: 1 }), draw());
    expect(statesOf([one, two])).toEqual([{}, {}, { clip: 3 }, { clip: 3 }, { clip: 3 }, {}]);
  });

  test('begins where the base began when a recording does not tell its options', async () => {
    const base = await read('base', specReply, options({ clip: 1 }), draw());
    const alone = await read('alone', set({ clip: 2 }), draw());
    expect(statesOf([alone])).toEqual([{}, {}]);
    const { parts } = joinRuns([alone], 'joined', base);
    expect(parts.exchanges.map(({ state }) => state)).toEqual([{}, { clip: 2 }]);
    expect(parts.server).toEqual({ dialect: 'a1111', version: '1.10.1' });
    expect(parts.sources).toEqual(['alone', 'base: base']);
    expect([...parts.lists.keys()]).toEqual(['/sdapi/v1/options']);
  });

  test('takes spec and lists from the first that tells them, and from the base last', async () => {
    const base = await read(
      'base',
      specReply,
      options({ clip: 9 }),
      entry('GET', '/sdapi/v1/loras', null, ['l']),
    );
    const one = await read('one', options({ clip: 1 }));
    const { parts } = joinRuns([one], 'joined', base);
    expect(parts.lists.get('/sdapi/v1/options')).toEqual(new Map([['clip', 1]]));
    expect(parts.lists.get('/sdapi/v1/loras')).toEqual(['l']);
    expect(parts.spec).toBeInstanceOf(Map);
    expect(parts.exchanges).toHaveLength(1);
  });

  test('keeps scenarios of one name apart, and puts those without a name together', async () => {
    const one = await read('one', draw('a/one'), draw('a/one~2'), draw('unnamed/post-txt2img'));
    const two = await read('two', draw('a/one'), draw('b/two'), draw('unnamed/post-txt2img'));
    const { parts, renamed } = joinRuns([one, two], 'joined');
    expect(parts.exchanges.map(({ scenario, order }) => [scenario, order])).toEqual([
      ['a/one', 0],
      ['a/one~2', 1],
      ['unnamed/post-txt2img', 2],
      ['a/one~3', 3],
      ['b/two', 4],
      ['unnamed/post-txt2img', 5],
    ]);
    expect(renamed).toEqual([{ run: 'two', from: 'a/one', to: 'a/one~3' }]);
  });

  test('keeps the states that an instance knows, whichever exchanges it still has', async () => {
    const one = await read('one', specReply, options({ clip: 1, eta: 0 }), set({ clip: 2 }), draw(), draw());
    const { parts } = joinRuns([one], 'one');
    const withoutPost = parts.exchanges.filter(({ request }) => request.url !== '/sdapi/v1/options');
    const files = composeInstance({ ...parts, exchanges: withoutPost });
    const instance = await openInstance({
      text: async (path) => String(files.get(path)),
      bytes: async () => new Uint8Array(),
    });
    const again = await readInstance(instance, []);
    expect(statesOf([again])).toEqual([{}, { clip: 2 }, { clip: 2 }]);
    // Told from another start, what was a change is none, and what was none is one.
    const other = await read('other', options({ clip: 2, eta: 1 }));
    expect(statesOf([other, again])).toEqual([{}, { clip: 1, eta: 0 }, { eta: 0 }, { eta: 0 }]);
  });
});

describe('findStrangers', () => {
  const of = (name: string, dialect: string, version: string) =>
    ({ name, server: { dialect, version } }) as Run;

  test.each([
    [[of('a', 'a1111', '1.10.1'), of('b', 'unknown', '1.10.1'), of('c', 'unknown', 'unknown')], undefined],
    [
      [of('a', 'a1111', '1.10.1'), of('b', 'forge', 'f2.0.1')],
      ['a', 'b'],
    ],
    [
      [of('a', 'unknown', 'unknown'), of('b', 'a1111', '1.9.4'), of('c', 'a1111', '1.10.1')],
      ['b', 'c'],
    ],
  ])('finds servers that are not the same in %#', (runs, found) => {
    const strangers = findStrangers(runs);
    expect(strangers && [strangers.one.name, strangers.other.name]).toEqual(found);
  });
});
