/** Numbers that look random and are the same everywhere for the same key. */
export type SeededRandom = {
  /** In [0, 1), a multiple of 2^-32. */
  next(): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Another stream, so that one part of a picture may draw more without moving the others. */
  fork(label: string): SeededRandom;
};

/** Integers only, since `Math.sin` and its kind differ between engines in their last bits. */
export function createSeededRandom(key: string): SeededRandom {
  let state = hashText(key);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mixBits(state) / 0x1_0000_0000;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    fork: (label) => createSeededRandom(`${key}\u0000${label}`),
  };
}

/** 32 bits of a text; texts that differ in one letter have nothing in common. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  return mixBits(hash ^ text.length);
}

function mixBits(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
