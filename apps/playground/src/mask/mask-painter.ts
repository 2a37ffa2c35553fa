import { countMasked, invertMask, type Mask, masked, unmasked } from './mask.ts';
import { createMaskHistory, type MaskChange } from './mask-history.ts';
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
  /** How much of the picture is masked, 0 to 1. */
  readonly coverage: number;
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
  let count = countMasked(mask);
  let stroke: { value: number; last: Dab } | undefined;

  function paint(from: Dab, to: Dab, value: number): void {
    const bounds = strokeBounds(from, to, mask);
    if (isEmptyRect(bounds)) return;
    history.keep(bounds);
    const changed = paintStroke(mask, from, to, value);
    count += value === masked ? changed : -changed;
    onPaint(bounds);
  }

  function end(): void {
    if (!stroke) return;
    stroke = undefined;
    if (history.commit()) onChange();
  }

  function told(): void {
    onPaint(whole);
    onChange();
  }

  function travel(move: () => MaskChange | undefined): void {
    end();
    const change = move();
    if (!change) return;
    count = change.countAfter(count);
    onPaint(change.changed);
    onChange();
  }

  return {
    mask,
    get isPainting() {
      return stroke !== undefined;
    },
    get coverage() {
      return mask.pixels.length === 0 ? 0 : count / mask.pixels.length;
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
      const change = history.rollBack();
      if (!change) return;
      count = change.countAfter(count);
      onPaint(change.changed);
    },
    undo: () => travel(() => history.undo()),
    redo: () => travel(() => history.redo()),
    invert() {
      end();
      invertMask(mask);
      count = mask.pixels.length - count;
      history.commitInverted();
      told();
    },
    clear() {
      end();
      history.keepMasked();
      mask.pixels.fill(unmasked);
      count = 0;
      if (history.commit()) told();
    },
    load(other) {
      stroke = undefined;
      mask.pixels.set(other.pixels);
      count = countMasked(mask);
      history = createMaskHistory(mask);
      onPaint(whole);
    },
  };
}
