import { createTaskId } from '@sdwebui/client';

/** What of a browser tells its tabs apart. */
export type TabHost = {
  /** A tab's own; a reload and a restored session keep it, and a copied tab gets a copy. */
  session: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** Missing in pages over plain http. */
  locks: LockManager | undefined;
};

const key = 'playground-tab';
const lockPrefix = 'playground-tab:';

/** Milliseconds until a page that is being reloaded has surely let its name go. */
const reloadTakes = 700;

/**
 * This tab's name: the same after a reload and after a crash, and another one than that of every tab that is open,
 * which a tab that was copied would have.
 */
export async function claimTab({ session, locks }: TabHost): Promise<string> {
  const kept = session?.getItem(key);
  if (kept && (!locks || (await hold(locks, kept)))) return kept;
  const fresh = createTaskId().replace(/^task\((.*)\)$/, '$1');
  if (locks) await hold(locks, fresh);
  session?.setItem(key, fresh);
  return fresh;
}

/** The tabs that are open; `undefined` where a browser cannot tell. */
export async function findOpenTabs(locks: LockManager | undefined): Promise<Set<string> | undefined> {
  if (!locks) return undefined;
  const { held = [] } = await locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(lockPrefix));
  return new Set(names.map((name) => name.slice(lockPrefix.length)));
}

/** Holds a tab's name until the page is gone. @returns whether it is ours */
async function hold(locks: LockManager, tab: string): Promise<boolean> {
  const signal = AbortSignal.timeout(reloadTakes);
  return new Promise((resolve) => {
    const forever = new Promise<void>(() => {});
    const taken = (lock: Lock | null) => {
      resolve(lock !== null);
      return forever;
    };
    locks.request(lockPrefix + tab, { signal }, taken).catch(() => resolve(false));
  });
}
