/** @returns a function that compares two objects once and then remembers, by their identity, what came of it */
export function createPairMemory<Side extends object, Result>(
  compare: (before: Side, after: Side) => Result,
): (before: Side, after: Side) => Result {
  const known = new Map<Side, Map<Side, Result>>();
  return (before, after) => {
    const results = known.get(before) ?? new Map<Side, Result>();
    known.set(before, results);
    const found = results.get(after);
    if (found !== undefined) return found;
    const result = compare(before, after);
    results.set(after, result);
    return result;
  };
}
