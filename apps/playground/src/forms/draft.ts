import type { FormValues } from '../generate/form-values.ts';
import { createStore, type Store } from '../store/store.ts';

/** What somebody has made of a page's form. */
export type Draft = {
  /** Only what was touched: the rest is the instance's to say. */
  values: Partial<FormValues>;
  init: Blob | undefined;
  mask: Blob | undefined;
};

export const emptyDraft: Draft = { values: {}, init: undefined, mask: undefined };

/** A form that outlives its page. */
export type DraftStore = Pick<Store<Draft>, 'get' | 'subscribe'> & {
  change(change: Partial<FormValues>): void;
  /** Another picture to start from; a mask belongs to the picture that it was painted on. */
  setInit(init: Blob | undefined): void;
  setMask(mask: Blob | undefined): void;
};

export function createDraftStore(initial: Draft): DraftStore {
  const { get, set, subscribe } = createStore(initial);
  return {
    get,
    subscribe,
    change: (change) => set({ ...get(), values: { ...get().values, ...change } }),
    setInit: (init) => set({ ...get(), init, mask: undefined }),
    setMask: (mask) => set({ ...get(), mask }),
  };
}
