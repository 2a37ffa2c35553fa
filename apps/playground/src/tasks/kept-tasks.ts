import type { Img2ImgRequest, Txt2ImgRequest } from '@sdwebui/client';
import { toBlob, toKeptFile } from '../keeping/database.ts';
import type { Keeping } from '../keeping/keeping.ts';
import type { Inputs, KeptTask, Stage, Task } from './task.ts';

/** A task with where it stood when it was kept. */
export type FoundTask = { task: Task; stage: Stage; failure: string };

/** The tasks of one tab in this browser's storage. */
export type KeptTasks = {
  /** In their order; those of tabs that are gone become this tab's. */
  load(): Promise<FoundTask[]>;
  add(task: Task, rank: number): Promise<void>;
  change(id: string, change: Partial<Pick<KeptTask, 'stage' | 'rank' | 'failure'>>): Promise<void>;
  remove(id: string): Promise<void>;
};

/** @param openTabs the tabs that go on with their own tasks; `undefined` where that can’t be known: then nobody’s are taken over */
export function createKeptTasks(keeping: Keeping, tab: string, openTabs: Set<string> | undefined): KeptTasks {
  const isOurs = ({ tab: owner }: KeptTask) =>
    owner === tab || (openTabs !== undefined && !openTabs.has(owner));

  async function findInputs(id: string): Promise<Inputs | undefined> {
    const [init, mask] = await Promise.all(
      ['init', 'mask'].map((name) =>
        keeping.read((database) => database.get('inputs', inputKey(id, name)), undefined),
      ),
    );
    return init && { init: toBlob(init), mask: mask && toBlob(mask) };
  }

  async function toTask({ page, id, server, createdAt, request }: KeptTask): Promise<Task | undefined> {
    const facts = { id, server, createdAt };
    // The request was made for this very page.
    if (page === 'txt2img') return { ...facts, page, request: request as Txt2ImgRequest };
    const inputs = await findInputs(id);
    return (
      inputs && { ...facts, page, request: request as Omit<Img2ImgRequest, 'init_images' | 'mask'>, inputs }
    );
  }

  return {
    load: async () => {
      const all = await keeping.read((database) => database.getAll('tasks'), []);
      const ours = all.filter(isOurs).sort((a, b) => a.rank - b.rank || a.createdAt - b.createdAt);
      const adopted = ours.filter(({ tab: owner }) => owner !== tab);
      for (const each of adopted)
        await keeping.write((database) => database.put('tasks', { ...each, tab }, each.id));
      const found: FoundTask[] = [];
      for (const { stage, failure, ...kept } of ours) {
        const task = await toTask({ stage, failure, ...kept });
        if (task) found.push({ task, stage, failure });
      }
      return found;
    },
    add: async (task, rank) => {
      const { id, server, createdAt, page, request } = task;
      const kept: KeptTask = {
        id,
        tab,
        server,
        createdAt,
        page,
        request,
        rank,
        stage: 'waiting',
        failure: '',
      };
      const inputs = task.page === 'img2img' ? await toKeptInputs(task.inputs) : [];
      await keeping.write(async (database) => {
        const transaction = database.transaction(['tasks', 'inputs'], 'readwrite');
        const files = inputs.map(([name, file]) =>
          transaction.objectStore('inputs').put(file, inputKey(id, name)),
        );
        await Promise.all([transaction.objectStore('tasks').put(kept, id), ...files, transaction.done]);
      });
    },
    change: async (id, change) => {
      await keeping.write(async (database) => {
        const transaction = database.transaction('tasks', 'readwrite');
        const kept = await transaction.store.get(id);
        await Promise.all([kept && transaction.store.put({ ...kept, ...change }, id), transaction.done]);
      });
    },
    remove: async (id) => {
      await keeping.write(async (database) => {
        const transaction = database.transaction(['tasks', 'inputs'], 'readwrite');
        const files = ['init', 'mask'].map((name) =>
          transaction.objectStore('inputs').delete(inputKey(id, name)),
        );
        await Promise.all([transaction.objectStore('tasks').delete(id), ...files, transaction.done]);
      });
    },
  };
}

function inputKey(id: string, name: string): string {
  return `task/${id}/${name}`;
}

async function toKeptInputs({ init, mask }: Inputs) {
  const named: [name: string, file: Awaited<ReturnType<typeof toKeptFile>>][] = [
    ['init', await toKeptFile(init)],
  ];
  if (mask) named.push(['mask', await toKeptFile(mask)]);
  return named;
}
