import type { Mask } from './mask.ts';
import { copyTile, type MaskTile, putTile, tileRect, tilesIn } from './mask-tile.ts';
import { joinRects, type Rect } from './rect.ts';

/** What was changed, to be taken back and done again, one whole stroke a step. */
export type MaskHistory = {
  /** Must be called before pixels change: keeps the tiles that this change has not touched yet. */
  keep(rect: Rect): void;
  /** Ends the change that `keep` began; false when it touched nothing. What was taken back before is forgotten. */
  commit(): boolean;
  /** Undoes what was not committed. Gives what changed; `undefined` when there was nothing. */
  rollBack(): Rect | undefined;
  undo(): Rect | undefined;
  redo(): Rect | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

type Step = readonly MaskTile[];

/** @param maxBytes what the steps may hold together; the oldest go first, the last one never */
export function createMaskHistory(mask: Mask, maxBytes = 32 * 2 ** 20): MaskHistory {
  const done: Step[] = [];
  const undone: Step[] = [];
  let open = new Map<string, MaskTile>();

  const sizeOf = (steps: readonly Step[]) =>
    steps.reduce((sum, step) => sum + step.reduce((bytes, { bits }) => bytes + bits.length, 0), 0);

  /** Puts a step's tiles back, and gives those that stood there. */
  function swap(step: Step): { taken: Step; changed: Rect } {
    let changed: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
    const taken = step.map((tile) => {
      const current = copyTile(mask, tile);
      putTile(mask, tile);
      changed = joinRects(changed, tileRect(tile, mask));
      return current;
    });
    return { taken, changed };
  }

  function move(from: Step[], to: Step[]): Rect | undefined {
    const step = from.pop();
    if (!step) return undefined;
    const { taken, changed } = swap(step);
    to.push(taken);
    return changed;
  }

  return {
    keep(rect) {
      for (const place of tilesIn(rect)) {
        const key = `${place.column},${place.row}`;
        if (!open.has(key)) open.set(key, copyTile(mask, place));
      }
    },
    commit() {
      const step = [...open.values()];
      open = new Map();
      if (step.length === 0) return false;
      undone.length = 0;
      done.push(step);
      while (done.length > 1 && sizeOf(done) > maxBytes) done.shift();
      return true;
    },
    rollBack() {
      const step = [...open.values()];
      open = new Map();
      return step.length === 0 ? undefined : swap(step).changed;
    },
    undo: () => move(done, undone),
    redo: () => move(undone, done),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
  };
}
