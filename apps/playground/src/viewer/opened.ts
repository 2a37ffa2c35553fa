import { createStore } from '../store/store.ts';

/** What the viewer shows: one of some pictures, by their ids; nothing while it is closed. */
export type Opened = { ids: readonly string[]; id: string };

export const opened = createStore<Opened | undefined>(undefined);

/** Opens the viewer on a picture, among those that it leads on to. */
export function openViewer(ids: readonly string[], id: string): void {
  opened.set({ ids, id });
}
