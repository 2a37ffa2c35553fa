import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Raster } from './codecs.ts';
import { type PictureRequest, paintPicture } from './paint-picture.ts';

const astronaut: PictureRequest = {
  prompt: 'Astronaut planting a flag on the moon',
  negativePrompt: '',
  seed: 42,
  width: 64,
  height: 64,
};

describe('paintPicture', () => {
  test('paints the same bytes for the same request, on every machine', () => {
    expect(hash(paintPicture(astronaut))).toBe(hash(paintPicture({ ...astronaut })));
    expect(hash(paintPicture(astronaut))).toMatchInlineSnapshot(
      `"7085775ffb6d2a2cb7e01c23b04401c6da46037e92f2d3df3f343317282ae7f2"`,
    );
  });

  test.each<[string, Partial<PictureRequest>]>([
    ['seed', { seed: 43 }],
    ['seed beyond what a double holds', { seed: 18446744073709551615n }],
    ['prompt', { prompt: 'Astronaut planting a flag on the Moon' }],
    ['negative prompt', { negativePrompt: 'blurry' }],
    ['subseed', { subseed: 7, subseedStrength: 0.3 }],
  ])('another %s gives another picture', (_, change) => {
    expect(hash(paintPicture({ ...astronaut, ...change }))).not.toBe(hash(paintPicture(astronaut)));
  });

  test.each([
    [1, 1],
    [1, 64],
    [64, 1],
    [8, 8],
    [65, 33],
    [512, 64],
  ])('is opaque and of the asked size at %ix%i', (width, height) => {
    for (const prompt of [
      '',
      'city at night',
      'sea',
      'forest',
      'saturn',
      'cat',
      'astronaut',
      'castle',
      'man',
    ]) {
      const picture = paintPicture({ ...astronaut, prompt, width, height });
      expect([picture.width, picture.height, picture.data.length]).toEqual([
        width,
        height,
        width * height * 4,
      ]);
      expect(picture.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
    }
  });

  test('refuses a picture without pixels', () => {
    expect(() => paintPicture({ ...astronaut, width: 0 })).toThrow('0x64');
  });

  test('goes smoothly from the picture of the seed to that of the subseed', () => {
    const at = (subseedStrength: number) => paintPicture({ ...astronaut, subseed: 7, subseedStrength });
    const end = paintPicture({ ...astronaut, seed: 7 });
    expect(hash(at(0))).toBe(hash(paintPicture(astronaut)));
    expect(hash(at(1))).toBe(hash(end));
    const distances = [0, 0.25, 0.5, 0.75, 1].map((strength) => distance(at(strength), end));
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
  });

  test('comes nearer to the finished picture with its progress', () => {
    const end = paintPicture(astronaut);
    const distances = [0, 0.2, 0.4, 0.6, 0.8, 1].map((progress) =>
      distance(paintPicture({ ...astronaut, progress }), end),
    );
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    expect(distances.at(-1)).toBe(0);
  });

  test('colour words steer the colours', () => {
    const mean = (prompt: string) => meanColour(paintPicture({ ...astronaut, prompt }));
    const [red, , blueOfRed] = mean('a red sea');
    const [redOfBlue, , blue] = mean('a blue sea');
    expect(red).toBeGreaterThan(blueOfRed);
    expect(blue).toBeGreaterThan(redOfBlue);
    expect(sum(mean('mountains at night'))).toBeLessThan(sum(mean('mountains at noon')));
  });
});

function hash({ data }: Raster): string {
  return createHash('sha256').update(data).digest('hex');
}

function distance(a: Raster, b: Raster): number {
  return a.data.reduce((total, value, index) => total + Math.abs(value - (b.data[index] ?? 0)), 0);
}

function meanColour({ data }: Raster): [number, number, number] {
  const mean = (channel: number) =>
    data.reduce((total, value, index) => total + (index % 4 === channel ? value : 0), 0) / (data.length / 4);
  return [mean(0), mean(1), mean(2)];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
