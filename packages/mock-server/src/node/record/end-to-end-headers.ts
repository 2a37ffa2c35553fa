/** Headers that speak of one connection; a proxy has two of them and passes none of these on (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The headers that a proxy passes on, as Node gives and takes them: name, value, name, value. */
export function endToEndHeaders(raw: readonly string[], unwanted: readonly string[] = []): string[] {
  const pairs = toPairs(raw);
  const left = new Set([...hopByHop, ...unwanted]);
  for (const [name, value] of pairs) {
    if (name.toLowerCase() !== 'connection') continue;
    for (const token of value.split(',')) left.add(token.trim().toLowerCase());
  }
  return pairs.filter(([name]) => !left.has(name.toLowerCase())).flat();
}

/** The same for the disk: names in lower case, values of one name in one line. */
export function toHeaderRecord(raw: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (const [name, value] of toPairs(raw)) {
    const key = name.toLowerCase();
    record[key] = record[key] === undefined ? value : `${record[key]}, ${value}`;
  }
  return record;
}

export function findHeader(raw: readonly string[], wanted: string): string | undefined {
  return toPairs(raw).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function toPairs(raw: readonly string[]): [name: string, value: string][] {
  return Array.from({ length: raw.length >> 1 }, (_, i) => [raw[2 * i] as string, raw[2 * i + 1] as string]);
}
