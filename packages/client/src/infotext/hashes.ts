/**
 * The names and hashes of a setting such as `Lora hashes` or `TI hashes`, in their order. Names may have commas and colons.
 *
 * @example parseHashes('tinyDetail: b89b2dd23ae5, my: lora: 00ff') // [['tinyDetail', 'b89b2dd23ae5'], ['my: lora', '00ff']]
 */
export function parseHashes(value: string): [name: string, hash: string][] {
  return Array.from(value.matchAll(/(.+?): ([0-9a-f]+)(?:, |$)/gs), ([, name = '', hash = '']) => [
    name,
    hash,
  ]);
}

/** Such a setting's value, as the server writes it. */
export function formatHashes(hashes: readonly (readonly [name: string, hash: string])[]): string {
  return hashes.map(([name, hash]) => `${name}: ${hash}`).join(', ');
}
