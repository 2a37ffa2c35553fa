import type { ReplyOf } from '../src/verify/api-types.ts';
import type { Reply, Running, ScenarioRequest, ScenarioServer } from '../src/verify/scenario.ts';
import { get, post, smallPicture, type Txt2ImgBody, txt2img } from './requests.ts';

type GenerationReply = ReplyOf<'post', '/sdapi/v1/txt2img'>;
export type TaskProgress = ReplyOf<'post', '/internal/progress'>;

/** A generation that is under way and was seen so. */
export type LongGeneration = { id: string; running: Running<GenerationReply> };

/**
 * How long it may have to be to be caught: a slow server needs few steps, a very fast one is through before the first look.
 * A mock takes the time that it is told.
 */
const lengths: readonly Txt2ImgBody[] = [{ steps: 20 }, { steps: 150 }, { steps: 150, n_iter: 8 }];
const onMockMs = 2000;

export const progress = get('/sdapi/v1/progress');
export const pendingTasks = get('/internal/pending-tasks');

export function progressOf(id: string): ScenarioRequest<TaskProgress> {
  return post('/internal/progress', { id_task: id, id_live_preview: -1, live_preview: true });
}

/**
 * Watches a generation while it runs: starts one, waits until it is active, and looks. Where it was over too early for
 * `look`, which then returns undefined, a longer one is tried.
 */
export async function duringGeneration<Seen>(
  server: ScenarioServer,
  label: string,
  look: (generation: LongGeneration) => Promise<Seen | undefined>,
  fields: Txt2ImgBody = {},
): Promise<{ seen: Seen; reply: Reply<GenerationReply>; id: string } | undefined> {
  for (const [attempt, length] of lengths.entries()) {
    const id = server.taskId(`${label}-${attempt}`);
    const body = smallPicture(server, { ...length, ...fields, force_task_id: id });
    const running = server.start(txt2img(body), onMockMs);
    const active = await server.poll(progressOf(id), ({ json }) => json?.active === true || running.isDone());
    const seen = active?.json?.active === true ? await look({ id, running }) : undefined;
    const reply = await running.finished();
    if (seen !== undefined) return { seen, reply, id };
  }
  server.expect('a generation that can be watched', false, 'each was over before it was seen');
  return undefined;
}

/** Waits until a task is known to be over. */
export function untilCompleted(server: ScenarioServer, id: string): Promise<Reply<TaskProgress> | undefined> {
  return server.poll(progressOf(id), ({ json }) => json?.completed === true);
}

/** Waits until nothing runs. */
export function untilIdle(server: ScenarioServer) {
  return server.poll(progress, ({ json }) => json?.state?.job === '' && json.progress === 0);
}
