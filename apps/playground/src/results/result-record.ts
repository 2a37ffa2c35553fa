import type { GeneratedImage } from '@sdwebui/client';
import type { SettingsPage } from '../send-to/send-to.ts';
import type { Task } from '../tasks/task.ts';

/** What is known of a picture that was drawn; its bytes are kept elsewhere, by its id. */
export type ResultRecord = {
  id: string;
  taskId: string;
  /** The tab that asked for it. */
  tab: string;
  page: SettingsPage;
  server: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  kind: GeneratedImage['kind'];
  prompt: string;
  seed: number | null;
  infotext: string | null;
  width: number;
  height: number;
  mime: string;
  /** Bytes. */
  size: number;
  isFavourite: boolean;
};

export function toResultRecord(
  image: GeneratedImage,
  place: { task: Task; tab: string; index: number; prompt: string; createdAt: number },
): ResultRecord {
  const { task, tab, index, prompt, createdAt } = place;
  return {
    id: `${task.id}/${index}`,
    taskId: task.id,
    tab,
    page: task.page,
    server: task.server,
    createdAt,
    kind: image.kind,
    prompt,
    seed: image.seed ?? null,
    infotext: image.infotext ?? null,
    width: image.width,
    height: image.height,
    mime: image.mime,
    size: image.bytes.length,
    isFavourite: false,
  };
}
