import type { DraftStore } from '../forms/draft.ts';
import { openDraft } from '../forms/open-draft.ts';
import { sweepDrafts } from '../forms/sweep-drafts.ts';
import type { Database } from '../keeping/database.ts';
import { createKeeping, type Keeping } from '../keeping/keeping.ts';
import { openResults, type Results } from '../results/results.ts';
import type { SettingsPage } from '../send-to/send-to.ts';
import { createAnnouncements } from '../tabs/announcements.ts';
import { claimTab, findOpenTabs, type TabHost } from '../tabs/claim-tab.ts';
import { createKeptTasks } from '../tasks/kept-tasks.ts';
import { createQueue, type Queue, type QueueHost } from '../tasks/queue.ts';

/** All that one tab works with and that outlives its pages; kept in this browser as far as it can be. */
export type Workspace = {
  tab: string;
  keeping: Keeping;
  drafts: Record<SettingsPage, DraftStore>;
  results: Results;
  queue: Queue;
  /** Keeps at once what waits to be kept. */
  flush(): void;
};

export type WorkspaceHost = TabHost &
  Pick<QueueHost, 'now' | 'random' | 'wait' | 'wantsPreview'> & {
    /** `undefined` where a browser keeps nothing. */
    database: Promise<Database> | undefined;
    channel: BroadcastChannel | undefined;
    createThumbnail(picture: Blob): Promise<Blob | undefined>;
    persist(): void;
  };

export async function openWorkspace(host: WorkspaceHost): Promise<Workspace> {
  const { locks, now, random, wait, wantsPreview, createThumbnail, persist } = host;
  const keeping = createKeeping(host.database);
  const announcements = createAnnouncements(host.channel);
  const tab = await claimTab(host);
  const openTabs = await findOpenTabs(locks);
  const kept = createKeptTasks(keeping, tab, openTabs);
  const [txt2img, img2img, results, found] = await Promise.all([
    openDraft({ keeping, tab, page: 'txt2img', now }),
    openDraft({ keeping, tab, page: 'img2img', now }),
    openResults({ keeping, announcements, tab, now, createThumbnail, persist }),
    kept.load(),
  ]);
  void sweepDrafts(keeping, openTabs);
  const drawn = new Set(results.records.get().map(({ taskId }) => taskId));
  const unfinished = found.filter(({ task }) => !drawn.has(task.id));
  return {
    tab,
    keeping,
    results,
    drafts: { txt2img: txt2img.draft, img2img: img2img.draft },
    queue: createQueue({ kept, results, found: unfinished, now, random, wait, wantsPreview }),
    flush: () => {
      txt2img.save.flush();
      img2img.save.flush();
    },
  };
}
