import { invertMask, type Mask } from './mask.ts';
import { copyTile, isTileEmpty, type MaskTile, putTile, tileRect, tilesIn } from './mask-tile.ts';
import { joinRects, type Rect } from './rect.ts';

/** What came of a step back or on: the pixels that may differ, and how many are masked now. */
export type MaskChange = { changed: Rect; countAfter(before: number): number };

/** What was changed, to be taken back and done again, one whole stroke a step. */
export type MaskHistory = {
  /** Must be called before pixels change: keeps the tiles that this change has not touched yet. */
  keep(rect: Rect): void;
  /** The same, before everything is cleared: what is empty need not be kept. */
  keepMasked(): void;
  /** Ends the change that was begun so; false when it touched nothing. What was taken back before is forgotten. */
  commit(): boolean;
  /** Notes that every pixel was inverted. */
  commitInverted(): void;
  /** Undoes what was not committed; `undefined` when there was nothing. */
  rollBack(): MaskChange | undefined;
  undo(): MaskChange | undefined;
  redo(): MaskChange | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** The tiles as they were; inverting is its own way back. */
type Step = readonly MaskTile[] | 'inverted';

/** @param maxBytes what the steps may hold together; the oldest go first, the last one never */
export function createMaskHistory(mask: Mask, maxBytes = 32 * 2 ** 20): MaskHistory {
  const whole: Rect = { left: 0, top: 0, right: mask.width, bottom: mask.height };
  const done: Step[] = [];
  const undone: Step[] = [];
  let open = new Map<string, MaskTile>();

  function keepTile(place: { column: number; row: number }): void {
    const key = `${place.column},${place.row}`;
    if (!open.has(key)) open.set(key, copyTile(mask, place));
  }

  function add(step: Step): void {
    undone.length = 0;
    done.push(step);
    let bytes = done.reduce((sum, one) => sum + sizeOf(one), 0);
    while (done.length > 1 && bytes > maxBytes) bytes -= sizeOf(done.shift() ?? []);
  }

  /** Puts tiles back, and gives those that stood there. */
  function swap(tiles: readonly MaskTile[]): MaskChange & { taken: MaskTile[] } {
    let changed: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
    let more = 0;
    const taken = tiles.map((tile) => {
      const current = copyTile(mask, tile);
      more += putTile(mask, tile);
      changed = joinRects(changed, tileRect(tile, mask));
      return current;
    });
    return { taken, changed, countAfter: (before) => before + more };
  }

  function move(from: Step[], to: Step[]): MaskChange | undefined {
    const step = from.pop();
    if (!step) return undefined;
    if (step === 'inverted') {
      invertMask(mask);
      to.push(step);
      return { changed: whole, countAfter: (before) => mask.pixels.length - before };
    }
    const { taken, ...change } = swap(step);
    to.push(taken);
    return change;
  }

  function takeOpen(): MaskTile[] {
    const tiles = [...open.values()];
    open = new Map();
    return tiles;
  }

  return {
    keep(rect) {
      for (const place of tilesIn(rect)) keepTile(place);
    },
    keepMasked() {
      for (const place of tilesIn(whole)) if (!isTileEmpty(mask, place)) keepTile(place);
    },
    commit() {
      const tiles = takeOpen();
      if (tiles.length > 0) add(tiles);
      return tiles.length > 0;
    },
    commitInverted: () => add('inverted'),
    rollBack() {
      const tiles = takeOpen();
      return tiles.length === 0 ? undefined : swap(tiles);
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

function sizeOf(step: Step): number {
  return step === 'inverted' ? 0 : step.reduce((bytes, { bits }) => bytes + bits.length, 0);
}
