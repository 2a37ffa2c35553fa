import type { Raster } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { describe, expect, test } from 'vitest';
import { findPicture } from '../../src/compare/find-picture.ts';
import { fromInstance } from '../../src/exchange/from-instance.ts';
import { judgeLikeness, measureDistance, toleranceFloor, toTolerance } from '../../src/pictures/index.ts';
import type { PictureLikeness } from '../../src/report/report.ts';
import { landscape, mapLevels, paint, shiftRight, stripes, withNoise } from './rasters.ts';

const codecs = createNodeCodecs();
const picture = landscape(64, 64);

const likenesses: [what: string, before: Raster, after: Raster, PictureLikeness][] = [
  ['itself', picture, landscape(64, 64), 'same'],
  ['the noise of another GPU', picture, withNoise(picture, 3), 'same'],
  ['grain', picture, withNoise(picture, 40), 'close'],
  ['a shift by one pixel', picture, shiftRight(picture, 1), 'close'],
  ['more light', picture, mapLevels(picture, (level) => level + 12), 'close'],
  ['other hills', picture, landscape(64, 64, 1.7), 'other'],
  ['upside down', picture, paint(64, 64, (x, y) => levelsAt(picture, x, 63 - y)), 'other'],
  ['another picture', picture, stripes(64, 64), 'other'],
  ['the same shapes in other colours', picture, swapChannels(picture), 'other'],
  ['nothing but one colour', picture, paint(64, 64, () => [90, 140, 130]), 'other'],
  ['another flat colour', paint(64, 64, () => [200, 30, 30]), paint(64, 64, () => [30, 200, 30]), 'other'],
  ['the same picture, transparent', picture, paint(64, 64, (x, y) => levelsAt(picture, x, y, 0)), 'other'],
  ['the same picture larger', picture, landscape(128, 128), 'close'],
  ['another shape of canvas', picture, stripes(128, 32), 'other'],
  ['a single pixel', paint(1, 1, () => [10, 20, 30]), paint(1, 1, () => [10, 20, 30]), 'same'],
  ['another single pixel', paint(1, 1, () => [0, 0, 0]), paint(1, 1, () => [255, 255, 255]), 'other'],
  ['a single pixel against a picture', paint(1, 1, () => [0, 0, 0]), picture, 'other'],
  ['seven pixels against nine', landscape(7, 7), landscape(9, 9), 'close'],
  ['a line of pixels', landscape(300, 1), landscape(300, 1), 'same'],
];

test.each(likenesses)('%s', (_, before, after, expected) => {
  expect(judgeLikeness(before, after, toleranceFloor).likeness).toBe(expected);
  expect(judgeLikeness(after, before, toleranceFloor).likeness).toBe(expected);
});

test.each(['jpeg', 'webp'] as const)('a copy as %s of quality 80 is no other picture', async (format) => {
  const bytes = await (format === 'jpeg' ? codecs.encodeJpeg(picture, 80) : codecs.encodeWebp(picture, 80));
  expect(judgeLikeness(picture, await codecs.decode(bytes), toleranceFloor).likeness).not.toBe('other');
});

describe('recorded pictures, txt2img/seeds of webui-1.10.1', async () => {
  const exchanges = await fromInstance(await builtInInstance());
  const drawn: Raster[] = [];
  for (const { scenario, answer } of exchanges) {
    if (scenario !== 'txt2img/seeds' && scenario !== 'txt2img/fixed-seed') continue;
    const found = findPicture(JSON.parse(answer.body as string).images[0]);
    if (found) drawn.push(await codecs.decode(found.bytes));
  }
  const [one, other] = [drawn[0] as Raster, drawn.at(-1) as Raster];

  test('another seed is another picture', () => {
    expect(drawn.length).toBeGreaterThan(1);
    expect(measureDistance(one, other)).toBeGreaterThan(0.5);
  });

  test('a copy as JPEG, noise and a shift are close at most', async () => {
    const jpeg = await codecs.decode(await codecs.encodeJpeg(one, 80));
    for (const copy of [jpeg, withNoise(one, 8), shiftRight(one, 1)]) {
      expect(measureDistance(one, copy)).toBeLessThan(0.2);
    }
    expect(measureDistance(one, withNoise(one, 2))).toBeLessThan(toleranceFloor);
  });
});

describe('the tolerance', () => {
  test.each([
    ['a server without noise', 0, toleranceFloor],
    ['a noisy server', 0.03, 0.09],
    ['a server that never draws the same', 0.9, 0.3],
  ])('of %s', (_, noise, tolerance) => {
    expect(toTolerance(noise)).toBeCloseTo(tolerance);
  });

  test('of a noisy server makes close pictures the same, never others', () => {
    const grainy = withNoise(picture, 40);
    const { distance } = judgeLikeness(picture, grainy, toleranceFloor);
    expect(judgeLikeness(picture, grainy, toTolerance(distance)).likeness).toBe('same');
    expect(judgeLikeness(picture, stripes(64, 64), toTolerance(1)).likeness).toBe('other');
  });
});

function levelsAt({ width, data }: Raster, x: number, y: number, opacity = 255) {
  const at = (y * width + x) * 4;
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number, opacity] as const;
}

function swapChannels(raster: Raster): Raster {
  return paint(raster.width, raster.height, (x, y) => {
    const [red, green, blue] = levelsAt(raster, x, y);
    return [green, blue, red];
  });
}
