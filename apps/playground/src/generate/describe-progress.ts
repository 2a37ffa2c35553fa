import { toPercent } from '../connection/to-percent.ts';
import type { CurrentTask } from '../tasks/queue-state.ts';

/** What a progress bar shows. */
export type ProgressView = {
  /** 0 to 100; `undefined` while nothing is known. */
  percent: number | undefined;
  label: string;
};

type Running = Pick<CurrentTask, 'progress' | 'task' | 'isStopping' | 'isFollowed' | 'silence'>;

export function describeProgress({ progress, task, isStopping, isFollowed, silence }: Running): ProgressView {
  const percent = progress && toPercent(progress.progress);
  if (isStopping) return { percent, label: 'Interrupting…' };
  if (silence !== undefined) return { percent: undefined, label: 'The connection is lost; asking again' };
  if (!progress)
    return { percent: undefined, label: isFollowed ? 'Looking for it on the server' : 'Sent to the server' };
  const { scope, phase, text, eta } = progress;
  if (phase === 'waiting') return { percent: undefined, label: waitingLabel(text) };
  if (scope === 'server') return { percent, label: `The server is at ${percent} %` };
  const label = text ?? stepLabel(progress.progress, task.request) ?? `${percent} %`;
  return { percent, label: eta === undefined ? label : `${label}, ${timeLeft(eta)}` };
}

/** What waits in the server's queue waits for somebody else: of one's own only one is there at a time. */
function waitingLabel(text: string | undefined): string {
  return text?.startsWith('In queue')
    ? `Server busy with other work. ${text}`
    : (text ?? 'Waiting for the server');
}

type Passes = { steps?: number; n_iter?: number; enable_hr?: boolean };

/** The server tells the fraction alone; batches take the same time each, a second pass an unknown one. */
function stepLabel(progress: number, request: Partial<Record<keyof Passes, unknown>>): string | undefined {
  const { steps = 0, n_iter: batches = 1, enable_hr: isTwofold = false } = request as Passes; // as the form made it
  if (steps <= 0 || isTwofold) return undefined;
  const done = Math.min(Math.round(progress * batches * steps), batches * steps);
  if (batches <= 1) return `Step ${done} of ${steps}`;
  const batch = Math.min(Math.floor(done / steps), batches - 1);
  return `Batch ${batch + 1} of ${batches}, step ${done - batch * steps} of ${steps}`;
}

function timeLeft(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `about ${whole} s left` : `about ${Math.round(whole / 60)} min left`;
}
