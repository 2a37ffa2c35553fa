import { encodeBase64, writeInfotext } from '@sdwebui/client/images';
import { encodePng, type Raster } from '@sdwebui/mock-server';
import { createNodeCodecs } from '@sdwebui/mock-server/node';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/exchange/answer.ts';
import { calibrate, comparePixels, toleranceFloor } from '../../src/pictures/index.ts';
import type { ExchangeResult } from '../../src/replay/replay.ts';
import { landscape, stripes, withNoise } from './rasters.ts';

const codecs = createNodeCodecs();
const hills = landscape(64, 64);

async function toImage(raster: Raster, infotext = 'x\nSteps: 1, Seed: 7, Model hash: abc'): Promise<string> {
  return encodeBase64(await writeInfotext(await encodePng(raster, codecs), infotext));
}

function toAnswer(body: unknown, source?: string): Answer {
  const headers = new Map(source ? [['x-mock-source', source]] : []);
  return { status: 200, headers, body: body instanceof Uint8Array ? body : JSON.stringify(body) };
}

function toResult(before: Answer, live: Answer): ExchangeResult {
  const request = { method: 'POST', path: '/sdapi/v1/txt2img', headers: [], body: undefined };
  const exchange = { index: 0, scenario: 'txt2img/x', request, answer: before, startedAt: 0, duration: 0 };
  return { exchange, live, drifts: [] };
}

const compare = (before: Answer, live: Answer) =>
  comparePixels([toResult(before, live)], { codecs, tolerance: toleranceFloor, severity: 'cosmetic' });

test('a setting that only one of them names is no excuse, nor is another version', async () => {
  const { pictures } = await compare(
    toAnswer({ images: [await toImage(hills, 'x\nSteps: 1, Seed: 7, Version: v1.9.4')] }),
    toAnswer({
      images: [await toImage(hills, 'x\nSteps: 1, Schedule type: Automatic, Seed: 7, Version: v1.10.1')],
    }),
  );
  expect(pictures).toHaveLength(1);
});

test('each picture of an answer is judged, shown beside its counterpart, and drifts where it shows something else', async () => {
  const before = [await toImage(hills), await toImage(hills), await toImage(hills)];
  const after = [await toImage(hills), await toImage(withNoise(hills, 24)), await toImage(stripes(64, 64))];
  const { pictures, results, notes } = await compare(
    toAnswer({ images: before }),
    toAnswer({ images: after }),
  );
  expect(pictures.map(({ place, likeness }) => [place, likeness])).toEqual([
    ['$.images[0]', 'same'],
    ['$.images[1]', 'close'],
    ['$.images[2]', 'other'],
  ]);
  expect(pictures[2]?.before).toBe(`data:image/png;base64,${before[2]}`);
  expect(results[0]?.drifts).toEqual([
    {
      kind: 'unlike',
      severity: 'cosmetic',
      path: '$.images[2]',
      recorded: '<png 64x64>',
      live: expect.stringMatching(/^<png 64x64>, another picture \(distance \d\.\d{3}\)$/),
      against: 'recorded',
    },
  ]);
  expect(notes).toEqual([]);
});

test('the difference map is a PNG that shows red and blue where something changed', async () => {
  const { pictures } = await compare(
    toAnswer({ images: [await toImage(hills)] }),
    toAnswer({ images: [await toImage(stripes(64, 64))] }),
  );
  const map = await codecs.decode(Buffer.from(pictures[0]?.difference?.split(',')[1] ?? '', 'base64'));
  const colours = new Set<string>();
  for (let at = 0; at < map.data.length; at += 4) colours.add([...map.data.slice(at, at + 3)].join());
  expect([map.width, map.height]).toEqual([64, 64]);
  expect(colours).toContain('214,40,40');
  expect(colours).toContain('36,90,220');
});

test('a large picture is shown as a small copy, formats may differ, and bodies may be pictures themselves', async () => {
  const large = withNoise(landscape(700, 300), 30);
  const jpeg = await codecs.encodeJpeg(large, 95);
  const { pictures } = await compare(toAnswer(await encodePng(large, codecs)), toAnswer(jpeg));
  expect(pictures).toMatchObject([{ place: '$', likeness: 'same' }]);
  const shown = pictures[0]?.after ?? '';
  const { width, height } = await codecs.decode(Buffer.from(shown.split(',')[1] ?? '', 'base64'));
  expect([width, height]).toEqual([256, 110]);
  expect(shown.length).toBeLessThan(60_000);
});

test('pictures of two sizes are judged, and have no difference map', async () => {
  const { pictures } = await compare(
    toAnswer({ image: await toImage(hills) }),
    toAnswer({ image: await toImage(landscape(96, 96)) }),
  );
  expect(pictures).toMatchObject([{ place: '$.image', likeness: 'close', difference: null }]);
});

test('beyond the limit pictures are judged and not shown', async () => {
  const answer = toAnswer({ images: [await toImage(hills), await toImage(hills)] });
  const options = { codecs, tolerance: toleranceFloor, severity: 'risky', maxShown: 1 } as const;
  const { pictures } = await comparePixels([toResult(answer, answer)], options);
  expect(pictures.map(({ before }) => before === null)).toEqual([false, true]);
});

describe('not compared are', () => {
  test.each([
    ['another model', 'another model drew them', 'x\nSteps: 1, Seed: 7, Model hash: def'],
    ['another seed', 'they were drawn with another Seed', 'x\nSteps: 1, Seed: 8, Model hash: abc'],
    ['other settings', 'they were drawn with another Steps', 'x\nSteps: 2, Seed: 7, Model hash: abc'],
  ])('pictures of %s, and a note says so', async (_, reason, infotext) => {
    const { pictures, results, notes } = await compare(
      toAnswer({ images: [await toImage(hills)] }),
      toAnswer({ images: [await toImage(stripes(64, 64), infotext)] }),
    );
    expect(pictures).toEqual([]);
    expect(results[0]?.drifts).toEqual([]);
    expect(notes).toEqual([`1 pair of pictures was not compared by pixels: ${reason}.`]);
  });

  test('a picture that does not decode', async () => {
    const image = await toImage(hills);
    const { pictures, notes } = await compare(
      toAnswer({ images: [image] }),
      toAnswer({ images: [image.slice(0, 400)] }),
    );
    expect(pictures).toEqual([]);
    expect(notes).toEqual(['1 pair of pictures was not compared by pixels: they cannot be read.']);
  });

  test('what a mock painted', async () => {
    const answer = toAnswer({ images: [await toImage(hills)] }, 'synthesised');
    expect((await compare(answer, answer)).pictures).toEqual([]);
  });

  test('answers without pictures', async () => {
    const html = { ...toAnswer({}), body: '<p>' };
    for (const live of [html, toAnswer({ images: null }), toAnswer({ images: ['x', 3] })]) {
      expect((await compare(toAnswer({ images: [await toImage(hills)] }), live)).pictures).toEqual([]);
    }
  });
});

describe('calibration', () => {
  const drawing = (answers: Answer[]) => ({
    name: 'drawn',
    send: async () => answers.shift() as Answer,
    close: async () => {},
  });

  test('a server that draws the same twice gets the floor', async () => {
    const answer = toAnswer({ images: [await toImage(hills)] });
    expect(await calibrate(drawing([answer, answer]), codecs)).toEqual({
      tolerance: toleranceFloor,
      note: undefined,
    });
  });

  test('a noisy server gets a tolerance of its own, and a note', async () => {
    const answers = [hills, withNoise(hills, 24)].map(async (raster) => {
      return toAnswer({ images: [await toImage(raster)] });
    });
    const { tolerance, note } = await calibrate(drawing(await Promise.all(answers)), codecs);
    expect(tolerance).toBeGreaterThan(toleranceFloor);
    expect(note).toMatch(/^The same seed twice on the target differs by 0\.\d+; up to/);
  });

  test.each([
    ['draws nothing', toAnswer({ detail: 'x' }), /it drew none \(status 200 and 200\)/],
    ['draws rubbish', toAnswer({ images: ['iVBORw0KGgo'.padEnd(64, 'A')] }), /cannot be read/],
  ])('a server that %s gets the floor and a note', async (_, answer, note) => {
    const calibration = await calibrate(drawing([answer, answer]), codecs);
    expect(calibration).toEqual({ tolerance: toleranceFloor, note: expect.stringMatching(note) });
  });
});
