import { encodeBase64 } from '@sdwebui/client/images';
import { asDict, type PyDict, type PyValue, pythonStr } from '../python/index.ts';
import { bytesReply, jsonReply, type Reply } from '../reply.ts';
import { type Server, stateVersion } from '../server.ts';
import type { TaskPlan } from '../state/running-task.ts';
import { createTaskId } from '../state/task-id.ts';
import type { Draft } from '../synthesise/generation/draft.ts';
import { encodePictures } from '../synthesise/generation/encode-pictures.ts';
import { formatInfo } from '../synthesise/generation/info.ts';
import { mostPictures } from '../synthesise/generation/memory-limit.ts';
import { paintResult } from '../synthesise/generation/paint-result.ts';
import type { Processed } from '../synthesise/generation/processed.ts';
import { isTruthy, toNumber } from '../synthesise/generation/py-number.ts';
import { decodeInitImages, decodeMask, draftOf } from '../synthesise/generation/request-draft.ts';
import { stopAfter } from '../synthesise/generation/stop-after.ts';
import { applyInfotext } from '../synthesise/infotext/apply-infotext.ts';
import { encodePng } from '../synthesise/picture/encode-png.ts';
import { chooseScript } from '../synthesise/scripts/choose-script.ts';
import { refuseAtOnce, refuseUnmatched, replay, replayAsEnded } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

export const txt2img: Route = (input) => generate('txt2img', input);

export const img2img: Route = (input) => generate('img2img', input);

/**
 * One generation, in the server's order: what is refused at once, the queue, the overrides, the running time, the reply.
 * What was recorded is replayed, but waits its turn and takes its time like the rest.
 */
async function generate(kind: Draft['kind'], input: RouteInput): Promise<Reply> {
  const { server } = input;
  const asked = asDict(input.body);
  const params = applyInfotext(asked, input.given, kind, server);
  const mask = kind === 'img2img' ? await decodeMask(params, server) : undefined;
  const run = chooseScript(kind, params, server);
  const draft = draftOf(kind, params, server);
  const id = taskId(kind, params, server);
  server.tasks.enqueue(id);
  return server.tasks.inTurn(async () => {
    const version = stateVersion(server);
    if (kind === 'img2img') draft.init = { images: await decodeInitImages(params, server), mask };
    const plan = planTask(id, draft, input);
    return server.tasks.run(plan, async (task) => {
      const recorded = await replay(input);
      const refused = recorded ? undefined : await refuseAtOnce(input);
      if (refused) return refused;
      const processed = attempt(() => run(draft));
      if (!recorded && 'error' in processed) throw processed.error;
      const ending = await task.finished();
      const replayed = await replayAsEnded(input, ending, recorded);
      if (replayed) {
        if (stateVersion(server) === version) keepForRepeat(replayed, plan, input);
        return replayed;
      }
      const refusedAtLast = await refuseUnmatched(input, ending.interrupted);
      if (refusedAtLast) return refusedAtLast;
      if ('error' in processed) throw processed.error;
      return reply(stopAfter(processed.value, ending), params, server);
    });
  });
}

/** What took no time and changed nothing brings the same again, as long as nothing else has changed. */
function keepForRepeat({ status, headers, body }: Reply, plan: TaskPlan, input: RouteInput): void {
  const { server, repeatKey } = input;
  if (repeatKey === undefined || plan.durationMs > 0) return;
  const { id, jobSteps } = plan;
  const again = () => {
    if (!server.tasks.idle) return undefined;
    server.tasks.passInstantly({ id, jobSteps });
    return bytesReply(body, headers['content-type'], 'recorded', status);
  };
  server.repeats.keep(repeatKey, { version: stateVersion(server), again });
}

async function reply(processed: Processed, params: PyDict, server: Server): Promise<Reply> {
  const images = isTruthy(params.get('send_images')) ? await encodePictures(processed.pictures, server) : [];
  const { version } = server.instance.server;
  return jsonReply(
    new Map<string, PyValue>([
      ['images', images],
      ['parameters', echoOf(params)],
      ['info', formatInfo(processed, server.tasks.trace.jobTimestamp, version)],
    ]),
    'synthesised',
  );
}

/** The request as the server read it, without the pictures unless the caller wants them back. */
function echoOf(params: PyDict): PyDict {
  if (!params.has('init_images') || isTruthy(params.get('include_init_images'))) return params;
  return new Map(params).set('init_images', null).set('mask', null);
}

function taskId(kind: Draft['kind'], params: PyDict, { settings }: Server): string {
  const forced = params.get('force_task_id') ?? null;
  return isTruthy(forced) ? pythonStr(forced) : createTaskId(kind, settings.random);
}

function planTask(id: string, draft: Draft, { server, header }: RouteInput): TaskPlan {
  const { fields, kind } = draft;
  const steps = Math.max(0, toNumber(fields.get('steps')));
  // What is more than that fails before it takes any time.
  const batches = Math.min(mostPictures, Math.max(0, toNumber(fields.get('n_iter'))));
  const passes =
    fields.get('enable_hr') === true
      ? [steps, toNumber(fields.get('hr_second_pass_steps')) || steps]
      : [steps];
  const jobSteps = Array.from({ length: batches }, () => passes).flat();
  const given = Number(header('x-mock-task-ms') ?? Number.NaN);
  const total = jobSteps.reduce((sum, job) => sum + job, 0);
  return {
    id,
    jobName: `scripts_${kind}`,
    batches,
    jobSteps,
    durationMs: given >= 0 && given < Infinity ? given : total * server.settings.stepMs,
    paintPreview: (progress) => paintPreview(draft, progress, server),
  };
}

/** Previews are a quarter of the picture's size, as the server's approximation makes them (`sequence/progress`). */
async function paintPreview(draft: Draft, progress: number, { settings }: Server): Promise<string> {
  const side = (name: string) => Math.max(1, Math.floor(toNumber(draft.fields.get(name)) / 4));
  const seed = draft.fields.get('seed') ?? null;
  const raster = paintResult(
    draft,
    { width: side('width'), height: side('height') },
    {
      prompt: pythonStr(draft.fields.get('prompt') ?? ''),
      negativePrompt: pythonStr(draft.fields.get('negative_prompt') ?? ''),
      seed: typeof seed === 'number' || typeof seed === 'bigint' ? seed : 0,
      subseed: 0,
      index: 0,
      progress,
    },
  );
  return encodeBase64(await encodePng(raster, settings.codecs));
}

function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
