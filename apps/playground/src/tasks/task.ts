import type { Img2ImgRequest, Txt2ImgRequest } from '@sdwebui/client';
import type { SettingsPage } from '../send-to/send-to.ts';

/** What a page asks for; its pictures are held as files, so that they need not be read again. */
export type Order =
  | { page: 'txt2img'; request: Txt2ImgRequest }
  | { page: 'img2img'; request: Omit<Img2ImgRequest, 'init_images' | 'mask'>; inputs: Inputs };

export type Inputs = { init: Blob; mask: Blob | undefined };

/** A generation of one's own, from the press of the button until its pictures are here. */
export type Task = Order & {
  /** The `force_task_id` under which the server knows it. */
  id: string;
  /** The address of the server that it is for. */
  server: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
};

/** Where a task stands that has not come to its end. `sent`: the server may have it. */
export type Stage = 'waiting' | 'sent' | 'failed';

/** A task as it is kept in this browser; its pictures stand in another room. */
export type KeptTask = {
  id: string;
  tab: string;
  server: string;
  page: SettingsPage;
  request: Task['request'];
  createdAt: number;
  /** Its place among those that wait. */
  rank: number;
  stage: Stage;
  /** What it failed with, in words. */
  failure: string;
};
