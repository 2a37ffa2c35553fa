import type { RunningTask } from './generation-state.ts';

/** What a progress bar shows. */
export type ProgressView = {
  /** 0 to 100; `undefined` while nothing is known. */
  percent: number | undefined;
  label: string;
};

export function describeProgress({ progress, request, isStopping }: RunningTask): ProgressView {
  if (isStopping) return { percent: progress && toPercent(progress.progress), label: 'Interrupting…' };
  if (!progress) return { percent: undefined, label: 'Sent to the server' };
  const { scope, phase, text, eta } = progress;
  if (phase === 'waiting') return { percent: undefined, label: text ?? 'Waiting for the server' };
  const percent = toPercent(progress.progress);
  if (scope === 'server') return { percent, label: `The server is at ${percent} %` };
  const label = text ?? stepLabel(progress.progress, request.steps ?? 0) ?? `${percent} %`;
  return { percent, label: eta === undefined ? label : `${label}, ${timeLeft(eta)}` };
}

function toPercent(progress: number): number {
  return Math.round(Math.min(Math.max(progress, 0), 1) * 100);
}

/** The server tells the fraction alone; with one pass over one batch that is steps done by steps asked for. */
function stepLabel(progress: number, steps: number): string | undefined {
  return steps > 0 ? `Step ${Math.min(Math.round(progress * steps), steps)} of ${steps}` : undefined;
}

function timeLeft(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `about ${whole} s left` : `about ${Math.round(whole / 60)} min left`;
}
