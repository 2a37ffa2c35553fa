import { createStore, type Store } from '../store/store.ts';
import type { Database } from './database.ts';

/** `full`: the last thing did not fit. `off`: this browser keeps nothing, as some do in a private window. */
export type KeepingState = 'kept' | 'full' | 'off';

/**
 * The one door to what is kept in this browser. What cannot be kept stops nobody: it is told once, for all to see, and
 * the page goes on in memory.
 */
export type Keeping = {
  state: Pick<Store<KeepingState>, 'get' | 'subscribe'>;
  /** What is kept, or `instead` where nothing can be. */
  read<What>(get: (database: Database) => Promise<What>, instead: What): Promise<What>;
  /**
   * @param provesRoom whether there is room again once this has gone well: a picture fits, or some were taken away; that
   * something small fits says nothing @default false
   * @returns whether it is kept now
   */
  write(put: (database: Database) => Promise<unknown>, provesRoom?: boolean): Promise<boolean>;
};

/** @param opening `undefined` where there is no IndexedDB */
export function createKeeping(opening: Promise<Database> | undefined): Keeping {
  const state = createStore<KeepingState>(opening ? 'kept' : 'off');
  const database = opening?.catch(() => {
    state.set('off');
    return undefined;
  });
  return {
    state,
    read: async (get, instead) => {
      const open = await database;
      if (!open) return instead;
      try {
        return await get(open);
      } catch {
        state.set('off');
        return instead;
      }
    },
    write: async (put, provesRoom = false) => {
      const open = await database;
      if (!open) return false;
      try {
        await put(open);
        if (provesRoom && state.get() === 'full') state.set('kept');
        return true;
      } catch (error) {
        state.set(isQuota(error) ? 'full' : 'off');
        return false;
      }
    },
  };
}

/**
 * What ran out of room is aborted: the transaction's own error says why, its requests' only that. Nothing else here
 * aborts one.
 */
function isQuota(error: unknown): boolean {
  return error instanceof Error && ['QuotaExceededError', 'AbortError'].includes(error.name);
}
