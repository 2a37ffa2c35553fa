import { pythonError } from '../dialect/server-failure.ts';
import { asDict, PyFloat, type PyValue, pythonStr } from '../python/index.ts';
import { jsonReply } from '../reply.ts';
import type { Server } from '../server.ts';
import type { Route } from './route.ts';

/** Progress never starts at nothing: a running generation adds this to its share (`sequence/progress`). */
const headStart = 0.01;

/** `GET /sdapi/v1/progress`: the running generation, whosever it is. */
export const progress: Route = async ({ server, query }) => {
  const { running, trace, interrupted, skipped } = server.tasks;
  const position = running?.position();
  const share = position ? Math.min(1, headStart + position.fraction) : 0;
  const seconds = (position?.elapsedMs ?? 0) / 1000;
  const wanted = running && query.get('skip_current_image') !== true;
  const picture = wanted ? await currentPreview(server) : undefined;
  const state = new Map<string, PyValue>([
    ['skipped', skipped],
    ['interrupted', interrupted],
    ['stopping_generation', false],
    ['job', running && position ? running.jobTitle(position.jobNo) : ''],
    ['job_count', running ? running.plan.jobSteps.length : 0],
    ['job_timestamp', trace.jobTimestamp],
    ['job_no', position ? position.jobNo : trace.jobNo],
    ['sampling_step', position ? position.samplingStep : 0],
    ['sampling_steps', position ? position.samplingSteps : trace.samplingSteps],
  ]);
  const body = new Map<string, PyValue>([
    ['progress', new PyFloat(share)],
    ['eta_relative', new PyFloat(share > 0 ? seconds / share - seconds : 0)],
    ['state', state],
    ['current_image', picture?.base64 ?? null],
    ['textinfo', null],
  ]);
  return jsonReply(body, 'state');
};

/**
 * `POST /internal/progress`: one generation by its id.
 *
 * @throws ServerFailure while the server is idle and no id was sent (`internal/progress-unknown`)
 */
export const internalProgress: Route = async ({ server, body }) => {
  const asked = asDict(body);
  const id = asked.get('id_task') ?? null;
  const { running } = server.tasks;
  if (id === null && !running) {
    throw pythonError('TypeError', "unsupported operand type(s) for -: 'float' and 'NoneType'");
  }
  if (!running || running.plan.id !== id) return jsonReply(waiting(server, pythonStr(id)), 'state');

  const { fraction, elapsedMs } = running.position();
  const seconds = elapsedMs / 1000;
  const picture = asked.get('live_preview') === false ? undefined : await currentPreview(server);
  const isNew = picture !== undefined && picture.number !== asked.get('id_live_preview');
  const reply = new Map<string, PyValue>([
    ['active', true],
    ['queued', false],
    ['completed', false],
    ['progress', new PyFloat(fraction)],
    ['eta', fraction > 0 ? new PyFloat(seconds / fraction - seconds) : null],
    ['live_preview', isNew ? `data:image/png;base64,${picture.base64}` : null],
    ['id_live_preview', picture?.number ?? -1],
    ['textinfo', null],
  ]);
  return jsonReply(reply, 'state');
};

/** `GET /internal/pending-tasks`: who waits, in order. */
export const pendingTasks: Route = ({ server }) => {
  const { pending } = server.tasks;
  return jsonReply(
    new Map<string, PyValue>([
      ['size', pending.length],
      ['tasks', [...pending]],
    ]),
    'state',
  );
};

function waiting({ tasks }: Server, id: string): PyValue {
  const place = tasks.pending.indexOf(id);
  const text = place < 0 ? 'Waiting...' : `In queue: ${place + 1}/${tasks.pending.length}`;
  return new Map<string, PyValue>([
    ['active', false],
    ['queued', place >= 0],
    ['completed', tasks.hasFinished(id)],
    ['progress', null],
    ['eta', null],
    ['live_preview', null],
    ['id_live_preview', -1],
    ['textinfo', text],
  ]);
}

/** A new preview is made when somebody looks and enough steps have passed since the one before. */
function currentPreview({ tasks, options }: Server): Promise<{ base64: string; number: number } | undefined> {
  const every = Number(pythonStr(options.get('show_progress_every_n_steps')));
  const enabled = options.get('live_previews_enable') !== false && every !== -1;
  return tasks.running?.preview(enabled ? every : undefined) ?? Promise.resolve(undefined);
}
