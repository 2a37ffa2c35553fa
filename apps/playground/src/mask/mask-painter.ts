import { type Mask, masked, unmasked } from './mask.ts';
import { createMaskHistory } from './mask-history.ts';
import { isEmptyRect, type Rect } from './rect.ts';
import { type Dab, paintStroke, strokeBounds } from './stroke.ts';

export type Tool = 'brush' | 'eraser';

export type MaskEvents = {
  /** Pixels changed, also in the middle of a stroke. */
  onPaint(changed: Rect): void;
  /** A stroke, or another whole change, is done. */
  onChange(): void;
};

/** A mask that is being painted. */
export type MaskPainter = {
  readonly mask: Mask;
  readonly isPainting: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Begins a stroke with a dab; ends one that is still open. */
  begin(tool: Tool, dab: Dab): void;
  /** Carries the stroke on; nothing when there is none. */
  paintTo(dab: Dab): void;
  end(): void;
  /** Ends the stroke as if it had never been. */
  drop(): void;
  undo(): void;
  redo(): void;
  invert(): void;
  clear(): void;
  /** Puts another mask of the same size in place of this one, as the one to begin with: there is nothing to undo. */
  load(other: Mask): void;
};

export function createMaskPainter(mask: Mask, { onPaint, onChange }: MaskEvents): MaskPainter {
  let history = createMaskHistory(mask);
  const whole: Rect = { left: 0, top: 0, right: mask.width, bottom: mask.height };
  let stroke: { value: number; last: Dab } | undefined;

  function paint(from: Dab, to: Dab, value: number): void {
    const bounds = strokeBounds(from, to, mask);
    if (isEmptyRect(bounds)) return;
    history.keep(bounds);
    paintStroke(mask, from, to, value);
    onPaint(bounds);
  }

  function end(): void {
    if (!stroke) return;
    stroke = undefined;
    if (history.commit()) onChange();
  }

  function changeAll(change: () => void): void {
    end();
    history.keep(whole);
    change();
    history.commit();
    onPaint(whole);
    onChange();
  }

  function travel(move: () => Rect | undefined): void {
    end();
    const changed = move();
    if (!changed) return;
    onPaint(changed);
    onChange();
  }

  return {
    mask,
    get isPainting() {
      return stroke !== undefined;
    },
    get canUndo() {
      return history.canUndo;
    },
    get canRedo() {
      return history.canRedo;
    },
    begin(tool, dab) {
      end();
      stroke = { value: tool === 'brush' ? masked : unmasked, last: dab };
      paint(dab, dab, stroke.value);
    },
    paintTo(dab) {
      if (!stroke) return;
      paint(stroke.last, dab, stroke.value);
      stroke.last = dab;
    },
    end,
    drop() {
      stroke = undefined;
      const changed = history.rollBack();
      if (changed) onPaint(changed);
    },
    undo: () => travel(() => history.undo()),
    redo: () => travel(() => history.redo()),
    invert: () =>
      changeAll(() => {
        const { pixels } = mask;
        for (let index = 0; index < pixels.length; index += 1) pixels[index] = 255 - (pixels[index] ?? 0);
      }),
    clear: () => changeAll(() => mask.pixels.fill(unmasked)),
    load(other) {
      stroke = undefined;
      mask.pixels.set(other.pixels);
      history = createMaskHistory(mask);
      onPaint(whole);
    },
  };
}
