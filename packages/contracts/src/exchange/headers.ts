/** Headers as they travel: in order, names as written, one line each. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** Headers to look up: lower-case names, several lines of one name joined by `, `. */
export type HeaderMap = ReadonlyMap<string, string>;

export function toHeaderMap(lines: HeaderLines): HeaderMap {
  const map = new Map<string, string>();
  for (const [name, value] of lines) {
    const key = name.toLowerCase();
    const before = map.get(key);
    map.set(key, before === undefined ? value.trim() : `${before}, ${value.trim()}`);
  }
  return map;
}
