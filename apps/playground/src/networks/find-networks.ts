import type { Network, NetworkKind } from './network.ts';

/** Those whose name, folder or keywords have every word of the search, in any order; those that begin so come first. */
export function findNetworks(
  networks: readonly Network[],
  search: string,
  kind: NetworkKind | 'all',
): readonly Network[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const ofKind = kind === 'all' ? networks : networks.filter((network) => network.kind === kind);
  if (words.length === 0) return ofKind;
  const [first = ''] = words;
  const found = ofKind.filter(({ name, detail, keywords }) => {
    const text = `${name}\n${detail}\n${keywords.join('\n')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ name }: Network) => name.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((network) => !begins(network))];
}
