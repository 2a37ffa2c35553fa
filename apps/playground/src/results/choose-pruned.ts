import type { ResultRecord } from './result-record.ts';

/** What may stay; favourites stay in any case. */
export type PruneRule =
  | { by: 'age'; days: number }
  /** The newest that fit into it. */
  | { by: 'size'; bytes: number };

const day = 24 * 60 * 60 * 1000;

/** @returns what goes, by a rule */
export function choosePruned(records: readonly ResultRecord[], rule: PruneRule, now: number): ResultRecord[] {
  if (rule.by === 'age') {
    const oldest = now - rule.days * day;
    return records.filter(({ isFavourite, createdAt }) => !isFavourite && createdAt < oldest);
  }
  let left = rule.bytes - sizeOf(records.filter(({ isFavourite }) => isFavourite));
  const newestFirst = records.filter(({ isFavourite }) => !isFavourite).sort(byNewest);
  const firstGone = newestFirst.findIndex(({ size }) => {
    left -= size;
    return left < 0;
  });
  return firstGone === -1 ? [] : newestFirst.slice(firstGone);
}

export function sizeOf(records: readonly ResultRecord[]): number {
  return records.reduce((sum, { size }) => sum + size, 0);
}

/** Pictures of one reply keep the order in which they came. */
export function byNewest(a: ResultRecord, b: ResultRecord): number {
  return b.createdAt - a.createdAt || a.id.localeCompare(b.id, 'en', { numeric: true });
}
