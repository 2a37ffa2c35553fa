import { describe, expect, it } from 'vitest';
import { growthOf, maskAround } from './outpaint-canvas.ts';

const size = { width: 64, height: 64 };

describe('growthOf', () => {
  it.each([
    ['one side up to the next multiple of 64', 16, ['left'], { left: 64, right: 0, up: 0, down: 0 }],
    ['two sides by half each', 16, ['left', 'right'], { left: 32, right: 32, up: 0, down: 0 }],
    ['all sides', 8, ['left', 'right', 'up', 'down'], { left: 32, right: 32, up: 32, down: 32 }],
    ['a side that is named by a text', 16, 'down', { left: 0, right: 0, up: 0, down: 64 }],
    ['nothing', 16, [], { left: 0, right: 0, up: 0, down: 0 }],
  ])('grows %s', (_, pixels, directions, growth) => {
    expect(growthOf(size, pixels, directions)).toEqual(growth);
  });

  it('refuses directions that hold nothing', () => {
    expect(() => growthOf(size, 16, null)).toThrow("argument of type 'NoneType' is not iterable");
  });
});

describe('maskAround', () => {
  it('keeps the box with its edges', () => {
    const { data } = maskAround({ width: 3, height: 1 }, { x0: 1, y0: 0, x1: 1, y1: 0 });
    expect([data[0], data[4], data[8]]).toEqual([255, 0, 255]);
  });

  it('refuses a box that ends before it starts (img2img/script-outpainting)', () => {
    expect(() => maskAround(size, { x0: 8, y0: 0, x1: 4, y1: 9 })).toThrow(
      'x1 must be greater than or equal to x0',
    );
  });
});
