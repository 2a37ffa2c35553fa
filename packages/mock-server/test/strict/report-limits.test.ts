import { encodeBase64 } from '@sdwebui/client/images';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMockApp } from '../../src/app.ts';
import type { Exchange } from '../../src/instance/exchange.ts';
import type { MissReport } from '../../src/match/miss/miss-report.ts';
import { Recordings } from '../../src/match/recordings.ts';
import type { Wanted } from '../../src/match/wanted.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { decodePythonJsonBytes, type PyDict, PyFloat, type PyValue } from '../../src/python/index.ts';
import { createRaster } from '../../src/synthesise/picture/codecs.ts';
import { encodePng } from '../../src/synthesise/picture/encode-png.ts';
import type { Validator } from '../../src/validate/index.ts';
import { post } from './ask.ts';

const mostBytes = 4096;
const instance = await builtInInstance();
const codecs = createNodeCodecs();

/** A picture of 5 MB: what follows its end makes it as long. */
const hugePicture = await (async () => {
  const png = await encodePng(createRaster(64, 64), codecs);
  const bytes = new Uint8Array(5_000_000);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.imul(i, 2654435761) >>> 24;
  bytes.set(png);
  return encodeBase64(bytes);
})();

function byteLength(report: unknown): number {
  return new TextEncoder().encode(JSON.stringify(report)).length;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What no report may break, whatever is asked and whatever was recorded. */
function expectLimits(report: MissReport): void {
  expect(byteLength(report)).toBeLessThanOrEqual(mostBytes);
  for (const text of textsOf(report)) expect(text).not.toMatch(/[A-Za-z0-9+/]{40}/);
  expect(report.nearest.length).toBeLessThanOrEqual(3);
}

const long = (piece: string) => piece.repeat(Math.ceil(600 / (piece.length + 1)));
const base64 = fc.uint8Array({ minLength: 60, maxLength: 300 }).map(encodeBase64);
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const text = fc.oneof(
  piece,
  piece.map(long),
  base64,
  base64.map((run) => `data:image/png;base64,${run}`),
  fc.tuple(piece, base64).map(([word, run]) => `${word} ${run} ${word}`),
  fc.constant(long('\u0000')),
);
const scalar: fc.Arbitrary<PyValue> = fc.oneof(
  text,
  fc.constantFrom(null, true, false),
  fc.integer(),
  fc.bigInt(),
  fc.double().map((value) => new PyFloat(value)),
);
const { value: anyValue } = fc.letrec<{ value: PyValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 5 }).map((pairs): PyDict => new Map(pairs)),
  ),
}));
const body: fc.Arbitrary<PyValue> = fc
  .tuple(
    fc.dictionary(fc.constantFrom('prompt', 'steps', 'seed', 'mask', 'script_args', 'styles'), anyValue),
    fc.array(fc.tuple(text, anyValue), { maxLength: 6 }),
  )
  .map(([known, others]) => new Map([...Object.entries(known), ...others]));
const url = fc.oneof(
  fc.constant('/sdapi/v1/txt2img'),
  fc.constant('/own/operation?some=query'),
  text.map((path) => `/own/${path}`),
);
const request = fc.record({ url, value: body, state: fc.dictionary(text, fc.string({ unit: 'binary' })) });

/** Takes every request as it is: what a real validator would let through is some of it. */
const permissive: Validator = {
  body: (_method, _path, { bytes }) => ({ ok: true, value: decodePythonJsonBytes(bytes), given: new Set() }),
  query: () => ({ ok: true, value: new Map(), given: new Set() }),
  reply: (_method, _path, reply) => reply,
};

function recordingsOf(requests: readonly { url: string; value: PyValue; state: Record<string, string> }[]) {
  const exchanges = requests.map(
    ({ url, value, state }, order): Exchange => ({
      scenario: `own/${url}`,
      order,
      startedAt: '2026-01-01T00:00:00Z',
      durationMs: 1,
      state,
      request: { method: 'POST', url, headers: {}, body: { kind: 'json', value, layout: 'compact' } },
      response: { status: 200, headers: {}, body: undefined },
    }),
  );
  return new Recordings({ ...instance, exchanges: async () => exchanges }, permissive);
}

describe('a report is short and holds no picture', () => {
  test('whatever is asked and was recorded', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 4 }),
        request,
        fc.oneof(fc.constant('POST'), text),
        async (recorded, { url, value, state }, method) => {
          const wanted: Wanted = {
            method,
            url,
            value,
            state: new Map(Object.entries(state)),
            authorization: 'Basic dXNlcjpzZWNyZXQ=',
            disturbed: false,
          };
          const report = await recordingsOf(recorded).explainMiss(wanted);
          expectLimits(report);
          expect(JSON.stringify(report)).not.toContain('dXNlcjpzZWNyZXQ');
        },
      ),
      { numRuns: 200 },
    ));

  test('where every character takes six bytes', async () => {
    const bad = (name: string) => long('\u0001') + name;
    const value = (side: string): PyDict =>
      new Map(Array.from({ length: 9 }, (_, index) => [`${'猫'.repeat(99)}${index}`, bad(side)]));
    const recorded = ['a', 'b', 'c'].map((side) => ({
      url: `/${bad('')}`,
      value: value(side),
      state: {},
    }));
    const report = await recordingsOf(recorded).explainMiss({
      method: 'POST',
      url: `/${bad('')}`,
      value: value('d'),
      state: new Map(),
      authorization: '',
      disturbed: false,
    });
    expect(report.nearest).toHaveLength(3);
    for (const { differences, more = 0 } of report.nearest) expect(differences.length + more).toBe(9);
    expectLimits(report);
  });

  const app = createMockApp(instance, { codecs, unmatched: 'error' });
  const many = <T>(count: number, item: (index: number) => T) =>
    Array.from({ length: count }, (_, i) => item(i));

  test.each([
    ['a prompt of 2 MB', { prompt: 'cat 猫 '.repeat(300_000) }],
    ['a prompt that is base64', { prompt: hugePicture }],
    ['a prompt with a picture in it', { prompt: `cat, ${hugePicture}, dog` }],
    ['thousands of overrides', { override_settings: Object.fromEntries(many(5000, (i) => [`key ${i}`, i])) }],
    ['an override of 1 MB', { override_settings: { ['k'.repeat(500_000)]: '\u0001'.repeat(500_000) } }],
    ['thousands of styles', { styles: many(5000, (i) => `style ${i}`) }],
    ['thousands of fields that nobody knows', Object.fromEntries(many(5000, (i) => [`field ${i}`, [i, {}]]))],
    [
      'pictures of 5 MB',
      { alwayson_scripts: { refiner: { args: [hugePicture, hugePicture, { hugePicture }] } } },
    ],
  ])('for %s', async (_, changes) => {
    const { status, report } = await post(app, '/sdapi/v1/txt2img', { steps: 3, ...changes });
    expect(status).toBe(501);
    expectLimits(report as MissReport);
  });

  test('for img2img with pictures of 5 MB, which are told by their digests', async () => {
    const { report } = await post(app, '/sdapi/v1/img2img', {
      init_images: [hugePicture],
      mask: hugePicture,
    });
    expectLimits(report as MissReport);
    const differences = report?.nearest[0]?.differences ?? [];
    expect(differences).toContainEqual(
      expect.objectContaining({ asked: expect.stringMatching(/^png 64x64, 5\.0 MB, sha256 [0-9a-f]{8}…$/) }),
    );
  });

  test('for a path that nobody has', async () => {
    const { status, report } = await post(
      app,
      `/${'a'.repeat(20_000)}/${encodeURIComponent('猫'.repeat(2000))}`,
      {},
    );
    expect(status).toBe(501);
    expectLimits(report as MissReport);
  });
});
