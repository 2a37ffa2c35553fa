import { inflateSync } from 'node:zlib';
import { pngChunks, readImageSize } from '@sdwebui/client/images';
import { describe, expect, it } from 'vitest';
import { encodeMask } from './encode-mask.ts';
import { countMasked, createMask, type Mask, masked } from './mask.ts';
import { createMaskHistory } from './mask-history.ts';
import { createMaskPainter } from './mask-painter.ts';
import { copyTile, putTile } from './mask-tile.ts';
import { paintStroke, strokeBounds } from './stroke.ts';

/** The mask as rows of `#` and `.`. */
function show({ width, height, pixels }: Mask): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => (pixels[row * width + column] ? '#' : '.')).join(''),
  );
}

const ignore = { onPaint: () => {}, onChange: () => {} };

describe('paintStroke', () => {
  it('paints a round dab around the place', () => {
    const mask = createMask(7, 5);
    const dab = { x: 3.5, y: 2.5, radius: 1.5 };
    paintStroke(mask, dab, dab, masked);
    expect(show(mask)).toEqual(['.......', '..###..', '..###..', '..###..', '.......']);
  });

  it('leaves no gap between two dabs, and grows on the way', () => {
    const mask = createMask(9, 5);
    paintStroke(mask, { x: 1.5, y: 2.5, radius: 0.5 }, { x: 7, y: 2.5, radius: 2 }, masked);
    expect(show(mask)).toEqual(['.........', '...######', '.########', '...######', '.........']);
  });

  it.each([
    ['outside', { x: -20, y: 3, radius: 4 }, 0],
    ['over the edge', { x: 0, y: 0, radius: 2 }, 3],
  ])('stays on the picture when the brush is %s', (_where, dab, count) => {
    const mask = createMask(6, 6);
    paintStroke(mask, dab, dab, masked);
    expect(mask.pixels.filter(Boolean)).toHaveLength(count);
  });

  it('touches nothing outside its bounds', () => {
    const mask = createMask(300, 200);
    const from = { x: 40.2, y: 30.9, radius: 12.7 };
    const to = { x: 170.1, y: 120.4, radius: 3.3 };
    paintStroke(mask, from, to, masked);
    const { left, top, right, bottom } = strokeBounds(from, to, mask);
    const outside = [...mask.pixels.entries()].filter(([index, value]) => {
      const x = index % mask.width;
      const y = Math.floor(index / mask.width);
      return value && (x < left || x >= right || y < top || y >= bottom);
    });
    expect(outside).toEqual([]);
  });
});

describe('a tile', () => {
  it.each([
    ['inside', 0, 0],
    ['at the lower right edge', 1, 1],
  ])('%s comes back as it was', (_where, column, row) => {
    const mask = createMask(200, 150);
    for (let index = 0; index < mask.pixels.length; index += 7) mask.pixels[index] = masked;
    const before = mask.pixels.slice();
    const tile = copyTile(mask, { column, row });
    mask.pixels.fill(masked);
    putTile(mask, tile);
    const again = copyTile(mask, { column, row });
    expect(again).toEqual(tile);
    expect(mask.pixels).not.toEqual(before); // the other tiles are as they were filled
  });
});

describe('the history', () => {
  const stroke = (x: number) => ({ x, y: 40, radius: 20 });

  it('takes back and does again one whole stroke a step, to the pixel', () => {
    const mask = createMask(400, 80);
    const painter = createMaskPainter(mask, ignore);
    const states = [mask.pixels.slice()];
    for (const x of [30, 150, 300]) {
      painter.begin('brush', stroke(x));
      painter.paintTo(stroke(x + 20));
      painter.paintTo(stroke(x + 40));
      painter.end();
      states.push(mask.pixels.slice());
    }
    for (const state of states.slice(0, -1).reverse()) {
      expect(painter.canUndo).toBe(true);
      painter.undo();
      expect(Buffer.compare(mask.pixels, state)).toBe(0);
    }
    expect(painter.canUndo).toBe(false);
    for (const state of states.slice(1)) {
      painter.redo();
      expect(Buffer.compare(mask.pixels, state)).toBe(0);
    }
    expect(painter.canRedo).toBe(false);
  });

  it('forgets what was taken back as soon as something else is painted', () => {
    const painter = createMaskPainter(createMask(100, 80), ignore);
    painter.begin('brush', stroke(50));
    painter.end();
    painter.undo();
    painter.begin('brush', stroke(20));
    painter.end();
    expect(painter.canRedo).toBe(false);
  });

  it('drops a stroke as if it had never been', () => {
    const mask = createMask(100, 80);
    const painter = createMaskPainter(mask, ignore);
    painter.begin('brush', stroke(50));
    painter.paintTo(stroke(70));
    painter.drop();
    expect(countMasked(mask)).toBe(0);
    expect(painter.canUndo).toBe(false);
  });

  it('inverts, clears and erases, each a step', () => {
    const mask = createMask(130, 130);
    const painter = createMaskPainter(mask, ignore);
    painter.invert();
    expect(painter.coverage).toBe(1);
    painter.begin('eraser', { x: 65, y: 65, radius: 10 });
    painter.end();
    expect(painter.coverage).toBeLessThan(1);
    painter.clear();
    expect(countMasked(mask)).toBe(0);
    painter.undo();
    painter.undo();
    expect(painter.coverage).toBe(1);
    painter.undo();
    expect(countMasked(mask)).toBe(0);
  });

  it('knows at every moment how much is masked', () => {
    const mask = createMask(301, 203); // no whole words, no whole tiles
    const painter = createMaskPainter(mask, ignore);
    const steps: (() => void)[] = [
      () => painter.begin('brush', { x: 40, y: 40, radius: 30 }),
      () => painter.paintTo({ x: 290, y: 200, radius: 12 }),
      painter.drop,
      () => painter.begin('brush', { x: 150, y: 100, radius: 60 }),
      painter.end,
      painter.invert,
      () => painter.begin('eraser', { x: 10, y: 10, radius: 40 }),
      painter.clear,
      painter.undo,
      painter.undo,
      painter.undo,
      painter.redo,
      painter.redo,
      () => painter.load(createMask(301, 203)),
    ];
    for (const step of steps) {
      step();
      expect(painter.coverage).toBe(countMasked(mask) / (301 * 203));
    }
  });

  it('says what changed, and when a change is whole', () => {
    const told: string[] = [];
    const painter = createMaskPainter(createMask(300, 100), {
      onPaint: ({ left, right }) => told.push(`paint ${left}-${right}`),
      onChange: () => told.push('change'),
    });
    painter.begin('brush', { x: 20, y: 20, radius: 5 });
    painter.end();
    painter.begin('brush', { x: -50, y: 20, radius: 5 });
    painter.end();
    painter.undo();
    expect(told).toEqual(['paint 15-26', 'change', 'paint 0-128', 'change']);
  });

  it('lets the oldest steps go when they grow too large together', () => {
    const mask = createMask(128 * 8, 128);
    const history = createMaskHistory(mask, 5 * 2048); // five tiles
    for (let tile = 0; tile < 8; tile += 1) {
      history.keep({ left: tile * 128, top: 0, right: tile * 128 + 1, bottom: 1 });
      mask.pixels[tile * 128] = masked;
      history.commit();
    }
    let steps = 0;
    while (history.undo()) steps += 1;
    expect(steps).toBe(5);
    expect([...mask.pixels.keys()].filter((index) => mask.pixels[index])).toEqual([0, 128, 256]);
  });

  it('keeps a hundred strokes on a picture of 4096 pixels a side in little memory', () => {
    const mask = createMask(4096, 4096);
    const painter = createMaskPainter(mask, ignore);
    for (let index = 0; index < 100; index += 1) {
      painter.begin('brush', { x: 100 + index * 30, y: 2000, radius: 40 });
      painter.end();
    }
    for (let index = 0; index < 100; index += 1) painter.undo();
    expect(countMasked(mask)).toBe(0);
  });
});

describe('encodeMask', () => {
  it.each([
    ['small', 5, 3],
    ['larger than a portion', 1500, 900],
  ])('writes a %s mask as a black and white PNG of its size', async (_what, width, height) => {
    const mask = createMask(width, height);
    paintStroke(mask, { x: 1, y: 1, radius: 2 }, { x: width - 2, y: height - 1, radius: 1 }, masked);
    const png = new Uint8Array(await (await encodeMask(mask)).arrayBuffer());
    expect(readImageSize(png)).toEqual({ width, height });
    const data = [...pngChunks(png)].find(({ type }) => type === 'IDAT')?.payload ?? new Uint8Array();
    const lines = inflateSync(data);
    const grey = Uint8Array.from(
      { length: width * height },
      (_, index) => lines[Math.floor(index / width) * (width + 1) + 1 + (index % width)] ?? 0,
    );
    expect(lines).toHaveLength(height * (width + 1));
    expect(Buffer.compare(grey, mask.pixels)).toBe(0);
  });
});
