import { describeError } from '../errors/describe-error.ts';
import type { Outcome } from './outcome.ts';
import type { QueueState } from './queue-state.ts';
import type { Task } from './task.ts';

/** The queue once its running task has come to an end, or goes back to the front of those that wait. */
export function withOutcome(state: QueueState, task: Task, outcome: Outcome): QueueState {
  const { current, waiting, failed } = state;
  const over = { ...state, current: undefined };
  switch (outcome.kind) {
    case 'done': {
      const wasInterrupted = current?.isStopping === true;
      const pictures = outcome.result.images.length;
      return { ...over, ending: { kind: 'done', task, wasInterrupted, pictures } };
    }
    case 'failed': {
      const { error } = outcome;
      const failure = failureOf(error);
      return { ...over, failed: [...failed, { task, failure }], ending: { kind: 'failed', task, error } };
    }
    case 'dropped':
      return { ...over, ending: { kind: 'dropped', task } };
    case 'reply-lost':
      return { ...over, ending: { kind: 'reply-lost', task, preview: outcome.preview } };
    case 'locked-out':
      return { ...over, waiting: [task, ...waiting], hold: { reason: 'locked-out', error: outcome.error } };
    case 'send-again':
    case 'silent':
      return { ...over, waiting: [task, ...waiting] };
  }
}

/** In a few words, for a list. */
export function failureOf(error: unknown): string {
  return describeError(error).title;
}
