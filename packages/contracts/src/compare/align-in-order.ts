/** Places of two lists that belong together, and those of either list that have no counterpart. */
export type Alignment = { common: [before: number, after: number][]; missing: number[]; added: number[] };

/**
 * Aligns two lists whose order counts by the longest run of names that both have in the same order. What stands between two
 * common names is the same thing renamed where both lists have as many things there.
 */
export function alignInOrder(before: readonly string[], after: readonly string[]): Alignment {
  const result: Alignment = { common: [], missing: [], added: [] };
  let [i, j] = [0, 0];
  const close = (endBefore: number, endAfter: number): void => {
    const isRenamed = endBefore - i === endAfter - j;
    for (; i < endBefore; i++, j += isRenamed ? 1 : 0) {
      if (isRenamed) result.common.push([i, j]);
      else result.missing.push(i);
    }
    for (; j < endAfter; j++) result.added.push(j);
  };
  for (const [x, y] of longestCommon(before, after)) {
    close(x, y);
    result.common.push([x, y]);
    [i, j] = [x + 1, y + 1];
  }
  close(before.length, after.length);
  return result;
}

function longestCommon(before: readonly string[], after: readonly string[]): [number, number][] {
  // lengths[i][j]: how many names the rests from i and from j have in common, in order.
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
