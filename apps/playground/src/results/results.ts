import type { GenerationResult } from '@sdwebui/client';
import { type KeptFile, toBlob, toKeptFile } from '../keeping/database.ts';
import type { Keeping } from '../keeping/keeping.ts';
import { createStore, type Store } from '../store/store.ts';
import type { Announcements } from '../tabs/announcements.ts';
import type { Task } from '../tasks/task.ts';
import { byNewest } from './choose-pruned.ts';
import { createPictureMemory } from './picture-memory.ts';
import { type ResultRecord, toResultRecord } from './result-record.ts';

/** All pictures that were drawn in this browser, of all tabs. */
export type Results = {
  /** The newest first. */
  records: Pick<Store<readonly ResultRecord[]>, 'get' | 'subscribe'>;
  /** Shows at once what a task gave; resolves when it is kept. */
  add(task: Task, result: GenerationResult): Promise<void>;
  /** The server's very bytes if they are in memory: then they can be shown without waiting. */
  peek(id: string): Blob | undefined;
  load(id: string): Promise<Blob | undefined>;
  /** A small copy, or the picture itself where there is none. */
  loadThumbnail(id: string): Promise<Blob | undefined>;
  setFavourite(id: string, isFavourite: boolean): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
};

export type ResultsHost = {
  keeping: Keeping;
  announcements: Announcements;
  /** This tab. */
  tab: string;
  now(): number;
  createThumbnail(picture: Blob): Promise<Blob | undefined>;
  /** Asks the browser not to clear what is kept when it needs room; called when there is something to lose. */
  persist(): void;
};

/** Bytes of pictures that stay in memory when they are on the disk too. */
const inMemory = 64 * 1024 * 1024;
const rooms = ['results', 'pictures', 'thumbnails'] as const;

export async function openResults(host: ResultsHost): Promise<Results> {
  const { keeping, announcements, tab, now, createThumbnail, persist } = host;
  const readAll = () => keeping.read((database) => database.getAll('results'), []);
  const records = createStore<readonly ResultRecord[]>((await readAll()).sort(byNewest));
  const memory = createPictureMemory(inMemory);
  announcements.listen(() => void refresh());

  /** What another tab has changed, and what this one could not keep. */
  async function refresh(): Promise<void> {
    const kept = await readAll();
    const unkept = records.get().filter(({ id }) => memory.isOnlyHere(id));
    const known = new Set(unkept.map(({ id }) => id));
    records.set([...kept.filter(({ id }) => !known.has(id)), ...unkept].sort(byNewest));
  }

  async function keep(record: ResultRecord, blob: Blob): Promise<void> {
    const { id } = record;
    const file = await toKeptFile(blob);
    const isKept = await keeping.write(async (database) => {
      const transaction = database.transaction(['results', 'pictures'], 'readwrite');
      await Promise.all([
        transaction.objectStore('results').put(record, id),
        transaction.objectStore('pictures').put(file, id),
        transaction.done,
      ]);
    }, true);
    if (!isKept) return;
    memory.put(id, blob, true);
    persist();
    const thumbnail = await createThumbnail(blob);
    if (!thumbnail) return;
    const small = await toKeptFile(thumbnail);
    await keeping.write((database) => database.put('thumbnails', small, id));
  }

  async function read(room: 'pictures' | 'thumbnails', id: string): Promise<Blob | undefined> {
    const file = await keeping.read<KeptFile | undefined>((database) => database.get(room, id), undefined);
    return file && toBlob(file);
  }

  const load = async (id: string) => memory.get(id) ?? (await read('pictures', id));

  return {
    records,
    peek: memory.get,
    load,
    loadThumbnail: async (id) => (await read('thumbnails', id)) ?? (await load(id)),
    add: async (task, { images, info }) => {
      const createdAt = now();
      const added = images.map((image, index) => {
        const prompt = info.all_prompts[index - info.index_of_first_image] ?? info.prompt ?? '';
        const record = toResultRecord(image, { task, tab, index, prompt, createdAt });
        const blob = image.toBlob();
        memory.put(record.id, blob, false);
        return { record, blob };
      });
      records.set([...added.map(({ record }) => record), ...records.get()]);
      for (const { record, blob } of added) await keep(record, blob);
      announcements.announce('results-changed');
    },
    setFavourite: async (id, isFavourite) => {
      records.set(records.get().map((record) => (record.id === id ? { ...record, isFavourite } : record)));
      const changed = records.get().find((record) => record.id === id);
      if (!changed || memory.isOnlyHere(id)) return;
      await keeping.write((database) => database.put('results', changed, id));
      announcements.announce('results-changed');
    },
    remove: async (ids) => {
      const gone = new Set(ids);
      records.set(records.get().filter(({ id }) => !gone.has(id)));
      for (const id of ids) memory.drop(id);
      await keeping.write(async (database) => {
        const transaction = database.transaction(rooms, 'readwrite');
        const deletions = rooms.flatMap((room) => ids.map((id) => transaction.objectStore(room).delete(id)));
        await Promise.all([...deletions, transaction.done]);
      }, true);
      announcements.announce('results-changed');
    },
  };
}
