import { describe, expect, it } from 'vitest';
import { fitView, panView, zoomView } from './view.ts';

const stage = { width: 400, height: 300 };
const middle = { x: 0, y: 0 };

describe('a picture on a stage', () => {
  it.each([
    [{ width: 800, height: 300 }, 0.5],
    [{ width: 100, height: 600 }, 0.5],
    [{ width: 100, height: 100 }, 1],
    [{ width: 0, height: 0 }, 1],
  ])('of %j fits at %d', (picture, scale) => {
    expect(fitView(picture, stage)).toEqual({ scale, x: 0, y: 0 });
  });

  const picture = { width: 1000, height: 1000 };
  const whole = { scale: 1, x: 0, y: 0 };

  it('grows around the point that is looked at', () => {
    const point = { x: 100, y: -50 };
    const near = zoomView(whole, 2, point, picture, stage);
    // The picture's pixel under the point is the same.
    expect((point.x - near.x) / near.scale).toBe((point.x - whole.x) / whole.scale);
    expect((point.y - near.y) / near.scale).toBe((point.y - whole.y) / whole.scale);
  });

  it.each([
    [1000, 16],
    [0.0001, 0.15],
  ])('by %d stops at %d', (factor, scale) => {
    expect(zoomView(whole, factor, middle, picture, stage).scale).toBeCloseTo(scale);
  });

  it('is moved no farther than its edge', () => {
    expect(panView(whole, { x: 10_000, y: -10_000 }, picture, stage)).toEqual({ scale: 1, x: 300, y: -350 });
  });

  it('that is smaller than the stage stays in the middle', () => {
    const small = { width: 100, height: 100 };
    expect(panView(whole, { x: 50, y: 50 }, small, stage)).toEqual(whole);
  });
});
