import type { Tool } from './mask-painter.ts';

/** What a key does in the editor. Moves are in steps; sizes in fractions of the size. */
export type BrushCommand =
  | { do: 'move'; x: -1 | 0 | 1; y: -1 | 0 | 1; isFast: boolean }
  | { do: 'paint' }
  /** The brush stays down without a key, for hands that press one key at a time. */
  | { do: 'latch' }
  | { do: 'tool'; tool: Tool }
  | { do: 'size'; factor: number }
  | { do: 'undo' | 'redo' | 'invert' | 'fit' }
  | { do: 'zoom'; factor: number };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const bigger = 1.25;
const smaller = 1 / bigger;

/** Keys that work anywhere in the editor, also on its buttons and its slider. */
const everywhere: Readonly<Record<string, BrushCommand>> = {
  '[': { do: 'size', factor: smaller },
  ']': { do: 'size', factor: bigger },
  b: { do: 'tool', tool: 'brush' },
  e: { do: 'tool', tool: 'eraser' },
};

const onPicture: Readonly<Record<string, BrushCommand>> = {
  ...everywhere,
  '+': { do: 'size', factor: bigger },
  '=': { do: 'size', factor: bigger },
  '-': { do: 'size', factor: smaller },
  ' ': { do: 'paint' },
  enter: { do: 'latch' },
  i: { do: 'invert' },
  z: { do: 'zoom', factor: 1.5 },
  x: { do: 'zoom', factor: 1 / 1.5 },
  0: { do: 'fit' },
};

const arrows: Readonly<Record<string, { x: -1 | 0 | 1; y: -1 | 0 | 1 }>> = {
  arrowleft: { x: -1, y: 0 },
  arrowright: { x: 1, y: 0 },
  arrowup: { x: 0, y: -1 },
  arrowdown: { x: 0, y: 1 },
};

/** `undefined` for a key that the editor leaves to the page. */
export function findBrushCommand(press: KeyPress, isOnPicture: boolean): BrushCommand | undefined {
  const key = press.key.toLowerCase();
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'y') return { do: 'redo' };
    return key === 'z' ? { do: press.shiftKey ? 'redo' : 'undo' } : undefined;
  }
  const arrow = isOnPicture && Object.hasOwn(arrows, key) ? arrows[key] : undefined;
  if (arrow) return { do: 'move', ...arrow, isFast: press.shiftKey };
  const table = isOnPicture ? onPicture : everywhere;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
