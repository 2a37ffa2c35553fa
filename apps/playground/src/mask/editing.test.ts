import { describe, expect, it } from 'vitest';
import { findBrushCommand } from './brush-keys.ts';
import { brushRadius, firstBrush, fromSliderValue, resizeBrush, toSliderValue } from './brush-size.ts';
import { describeMask } from './describe-mask.ts';
import { createMask, masked } from './mask.ts';
import { paintOverlay, seenRect } from './paint-overlay.ts';
import { createPointerGate } from './pointer-gate.ts';
import { fitView, fromPicture, panView, revealInView, toPicture, zoomView } from './view.ts';

const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('findBrushCommand', () => {
  it.each([
    ['ArrowLeft', {}, { do: 'move', x: -1, y: 0, isFast: false }],
    ['ArrowDown', { shiftKey: true }, { do: 'move', x: 0, y: 1, isFast: true }],
    [' ', {}, { do: 'paint' }],
    ['Enter', {}, { do: 'latch' }],
    ['E', { shiftKey: true }, { do: 'tool', tool: 'eraser' }],
    ['b', {}, { do: 'tool', tool: 'brush' }],
    ['z', { ctrlKey: true }, { do: 'undo' }],
    ['Z', { metaKey: true, shiftKey: true }, { do: 'redo' }],
    ['y', { ctrlKey: true }, { do: 'redo' }],
    ['Tab', {}, undefined],
    ['b', { ctrlKey: true }, undefined],
    ['toString', {}, undefined],
  ])('reads %s with %j on the picture', (key, more, command) => {
    expect(findBrushCommand(press(key, more), true)).toEqual(command);
  });

  it('leaves arrows, space and the rest to buttons and the slider', () => {
    for (const key of ['ArrowLeft', ' ', 'Enter', '-', '0', 'i']) {
      expect(findBrushCommand(press(key), false)).toBeUndefined();
    }
    expect(findBrushCommand(press(']'), false)).toMatchObject({ do: 'size' });
  });
});

describe('the size of the brush', () => {
  const picture = { width: 512, height: 768 };

  it('goes through the slider unchanged', () => {
    for (const size of [1, 2, 3, 40, 255, 384]) {
      expect(fromSliderValue(toSliderValue(size, picture), picture)).toBe(size);
    }
  });

  it('changes by a pixel at least and stays within its limits', () => {
    expect(resizeBrush(1, 1.25, picture)).toBe(2);
    expect(resizeBrush(2, 0.8, picture)).toBe(1);
    expect(resizeBrush(1, 0.8, picture)).toBe(1);
    expect(resizeBrush(380, 1.25, picture)).toBe(384);
    expect(firstBrush({ width: 4, height: 4 })).toBe(1);
  });

  it('hangs on the pressure of a pen alone', () => {
    expect(brushRadius(40, 'mouse', 0.5)).toBe(20);
    expect(brushRadius(40, 'touch', 0)).toBe(20);
    expect(brushRadius(40, 'pen', 1)).toBe(20);
    expect(brushRadius(40, 'pen', 0.5)).toBeCloseTo(12);
  });
});

describe('the view', () => {
  const picture = { width: 1000, height: 500 };
  const window = { width: 500, height: 400 };

  it('shows the whole picture in the middle', () => {
    expect(fitView(picture, window)).toEqual({ scale: 0.5, x: 0, y: 75 });
    expect(fitView({ width: 10, height: 10 }, window).scale).toBe(4);
  });

  it('zooms around the place below the pointer', () => {
    const at = { x: 200, y: 180 };
    const view = zoomView(fitView(picture, window), 4, at, picture, window);
    expect(view.scale).toBe(2);
    expect(toPicture(view, at)).toEqual(toPicture(fitView(picture, window), at));
    expect(fromPicture(view, toPicture(view, { x: 17, y: 3 }))).toEqual({ x: 17, y: 3 });
  });

  it('never leaves a gap, nor shows less than the whole', () => {
    const far = panView({ scale: 2, x: 0, y: 0 }, { x: 900, y: -9000 }, picture, window);
    expect(far).toEqual({ scale: 2, x: 0, y: 400 - 1000 });
    expect(zoomView(far, 0.0001, { x: 0, y: 0 }, picture, window)).toEqual(fitView(picture, window));
  });

  it('follows the cursor', () => {
    const view = revealInView({ scale: 2, x: 0, y: 0 }, { x: 900, y: 100 }, picture, window);
    const seen = fromPicture(view, { x: 900, y: 100 });
    expect(seen.x).toBeLessThanOrEqual(window.width);
    expect(view.y).toBe(0);
  });
});

describe('paintOverlay', () => {
  const alphas = (rgba: Uint8ClampedArray) =>
    Array.from({ length: rgba.length / 4 }, (_, i) => rgba[i * 4 + 3]);

  it('shows what is masked, at any zoom, with an edge that is not seen through', () => {
    const mask = createMask(4, 1);
    mask.pixels[1] = masked;
    mask.pixels[2] = masked;
    const rgba = paintOverlay(mask, { scale: 3, x: 0, y: 0 }, { left: 0, top: 0, right: 12, bottom: 3 });
    const middle = alphas(rgba).slice(12, 24);
    expect(middle.slice(0, 3)).toEqual([0, 0, 0]);
    expect(middle[3]).toBe(255);
    expect(middle.slice(4, 8).every((alpha) => alpha !== undefined && alpha > 60 && alpha < 128)).toBe(true);
    expect(middle[8]).toBe(255);
    expect(middle.slice(9)).toEqual([0, 0, 0]);
  });

  it('paints the same whether it is painted whole or in parts', () => {
    const mask = createMask(40, 30);
    for (let index = 0; index < mask.pixels.length; index += 1) mask.pixels[index] = index % 5 ? masked : 0;
    const view = { scale: 1.7, x: -3.2, y: 4.1 };
    const whole = paintOverlay(mask, view, { left: 0, top: 0, right: 50, bottom: 40 });
    const part = paintOverlay(mask, view, { left: 10, top: 8, right: 30, bottom: 20 });
    const row = (rgba: Uint8ClampedArray, start: number) => [...rgba.subarray(start * 4, (start + 20) * 4)];
    for (let y = 0; y < 12; y += 1) expect(row(part, y * 20)).toEqual(row(whole, (y + 8) * 50 + 10));
  });

  it('repaints one pixel more around what changed, for the edge', () => {
    const changed = { left: 10, top: 10, right: 20, bottom: 20 };
    expect(seenRect({ scale: 2, x: 5, y: 0 }, changed, { width: 40, height: 400 })).toEqual({
      left: 24,
      top: 19,
      right: 40,
      bottom: 41,
    });
  });
});

describe('the pointer gate', () => {
  const at = (id: number, type: string, time: number, x = 0, y = 0) => ({ id, type, time, x, y });

  it.each(['mouse', 'touch', 'pen'])('lets a %s draw', (type) => {
    const gate = createPointerGate();
    expect(gate.down(at(1, type, 0))).toEqual({ do: 'draw' });
    expect(gate.isDrawing(1)).toBe(true);
    gate.up(1);
    expect(gate.isDrawing(1)).toBe(false);
  });

  it('ignores a palm while a pen draws and for a while after', () => {
    const gate = createPointerGate();
    gate.down(at(1, 'pen', 0));
    expect(gate.down(at(2, 'touch', 5))).toEqual({ do: 'ignore' });
    gate.up(1);
    gate.sawPen(900);
    expect(gate.down(at(3, 'touch', 1500))).toEqual({ do: 'ignore' });
    expect(gate.down(at(4, 'touch', 2000))).toEqual({ do: 'draw' });
  });

  it('takes a quick second finger for a pinch, and a late one for nothing', () => {
    const gate = createPointerGate();
    gate.down(at(1, 'touch', 0, 0, 0));
    expect(gate.down(at(2, 'touch', 100, 100, 0))).toEqual({ do: 'pinch', dropStroke: true });
    expect(gate.move(at(2, 'touch', 120, 200, 0))).toEqual({
      at: { x: 100, y: 0 },
      by: { x: 50, y: 0 },
      factor: 2,
    });
    gate.up(1);
    expect(gate.move(at(2, 'touch', 130, 0, 0))).toBeUndefined();
    gate.up(2);

    expect(gate.down(at(3, 'touch', 1000))).toEqual({ do: 'draw' });
    expect(gate.down(at(4, 'touch', 1300))).toEqual({ do: 'ignore' });
    expect(gate.isDrawing(3)).toBe(true);
  });
});

describe('describeMask', () => {
  const state = {
    tool: 'brush',
    size: 40,
    cursor: { x: 10.4, y: 20 },
    isPainting: false,
    coverage: 0,
  } as const;
  it.each([
    [{}, 'Brush 40 pixels wide, lifted, at 10, 20. Nothing is masked.'],
    [
      { isPainting: true, coverage: 0.124 },
      'Brush 40 pixels wide, painting, at 10, 20. 12 % of the picture is masked.',
    ],
    [
      { tool: 'eraser', isPainting: true, coverage: 1 },
      'Eraser 40 pixels wide, erasing, at 10, 20. All of the picture is masked.',
    ],
    [{ coverage: 0.001 }, 'Brush 40 pixels wide, lifted, at 10, 20. Less than 1 % of the picture is masked.'],
    [
      { coverage: 0.999 },
      'Brush 40 pixels wide, lifted, at 10, 20. More than 99 % of the picture is masked.',
    ],
  ] as const)('says %j', (change, words) => {
    expect(describeMask({ ...state, ...change })).toBe(words);
  });
});
