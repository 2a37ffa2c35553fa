import type { ResultRecord } from '../results/result-record.ts';

export type Wanted = { search: string; onlyFavourites: boolean };

/** Those whose infotext, or else prompt, has all of the words. */
export function findResults(
  records: readonly ResultRecord[],
  { search, onlyFavourites }: Wanted,
): readonly ResultRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !onlyFavourites) return records;
  return records.filter(({ infotext, prompt, isFavourite }) => {
    const text = (infotext ?? prompt).toLowerCase();
    return (isFavourite || !onlyFavourites) && words.every((word) => text.includes(word));
  });
}
