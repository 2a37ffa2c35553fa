import type { Keeping } from '../keeping/keeping.ts';

/** Forms of tabs that are gone: so many of the latest stay, for a window that is opened again. */
const most = 12;

/** @param openTabs `undefined` where that can't be known */
export async function sweepDrafts(keeping: Keeping, openTabs: Set<string> | undefined): Promise<void> {
  const all = await keeping.read((database) => database.getAll('drafts'), []);
  const closed = all
    .filter(({ tab }) => !openTabs?.has(tab))
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(most);
  if (closed.length === 0) return;
  await keeping.write(async (database) => {
    const transaction = database.transaction(['drafts', 'inputs'], 'readwrite');
    const deletions = closed.flatMap(({ tab, page }) => [
      transaction.objectStore('drafts').delete(`${tab}/${page}`),
      ...['init', 'mask'].map((name) =>
        transaction.objectStore('inputs').delete(`draft/${tab}/${page}/${name}`),
      ),
    ]);
    await Promise.all([...deletions, transaction.done]);
  });
}
