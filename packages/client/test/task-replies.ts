import { png } from './drawn-replies.ts';

/** Answers of `/internal/progress`, as in `sequence/progress` and `sequence/queue` of webui-1.10.1. */
export const running = {
  active: true,
  queued: false,
  completed: false,
  progress: 0.5,
  eta: 2.5,
  live_preview: `data:image/png;base64,${png}`,
  id_live_preview: 3,
  textinfo: null,
};
export const unknown = {
  active: false,
  queued: false,
  completed: false,
  progress: null,
  eta: null,
  live_preview: null,
  id_live_preview: -1,
  textinfo: 'Waiting...',
};
export const queued = { ...unknown, queued: true, textinfo: 'In queue: 2/3' };
export const over = { ...unknown, completed: true };
/** SD.Next's, about whatever it does (sdnext `sequence/progress`). */
export const ofTheServer = { ...running, job: 'Inference', paused: false };
/** Of a server without the route (webui-1.10.1-nowebui `nowebui/no-internal`). */
export const noSuchRoute = () => Response.json({ detail: 'Not Found' }, { status: 404 });
