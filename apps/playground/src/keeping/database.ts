import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ResultRecord } from '../results/result-record.ts';
import type { KeptTask } from '../tasks/task.ts';

/** A file. Its bytes, and not a Blob: not every browser gives Blobs back whole. */
export type KeptFile = { bytes: ArrayBuffer; type: string };

/** What stands in the form of one page in one tab of the browser. */
export type KeptDraft = { tab: string; page: string; values: Record<string, unknown>; changedAt: number };

/** What is kept in this browser, each in a room of its own, so that a list can be read without its pictures. */
export interface Rooms extends DBSchema {
  /** By `tab/page`. */
  drafts: { key: string; value: KeptDraft };
  tasks: { key: string; value: KeptTask };
  /** What drafts and tasks start from: init pictures and masks, by `draft/…` and `task/…`. */
  inputs: { key: string; value: KeptFile };
  results: { key: string; value: ResultRecord };
  /** By the id of a result. */
  pictures: { key: string; value: KeptFile };
  thumbnails: { key: string; value: KeptFile };
}

export type Database = IDBPDatabase<Rooms>;

/** Another playground of a later version may want to change the rooms while this page is open: it lets them go. */
export function openDatabase(name = 'playground'): Promise<Database> {
  return openDB<Rooms>(name, 1, {
    upgrade: (database) => {
      for (const room of ['drafts', 'tasks', 'inputs', 'results', 'pictures', 'thumbnails'] as const)
        database.createObjectStore(room);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(), // as IndexedDB says
  });
}

export async function toKeptFile(blob: Blob): Promise<KeptFile> {
  return { bytes: await blob.arrayBuffer(), type: blob.type };
}

export function toBlob({ bytes, type }: KeptFile): Blob {
  return new Blob([bytes], { type });
}
