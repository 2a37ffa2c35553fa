/**
 * The function that generated scripts share, as text, since a generated module imports no package. An always-on script
 * may be given its first arguments alone; a selectable one wants all.
 */
export const positional = `/** By place what was given by name, and the defaults between: up to the last given one, or all of them. */
function positional(
  given: { [key: string]: unknown },
  places: readonly (readonly [key: string, fallback: unknown, words?: readonly unknown[]])[],
  all = false,
): unknown[] {
  let count = all ? places.length : 0;
  places.forEach(([key], index) => {
    if (given[key] !== undefined) count = Math.max(count, index + 1);
  });
  return places.slice(0, count).map(([key, fallback, words = []]) => {
    const value = given[key] === undefined ? fallback : given[key];
    const place = words.indexOf(value);
    return place < 0 ? value : place;
  });
}
`;
