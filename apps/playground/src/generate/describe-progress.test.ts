import type { GenerationProgress } from '@sdwebui/client';
import { describe, expect, it } from 'vitest';
import { describeProgress } from './describe-progress.ts';
import type { RunningTask } from './generation-state.ts';

const running: GenerationProgress = {
  taskId: 'task(a)',
  scope: 'task',
  phase: 'running',
  progress: 0.25,
  eta: undefined,
  text: undefined,
  preview: undefined,
};

function task(
  progress: Partial<GenerationProgress> | undefined,
  given: Partial<RunningTask> = {},
): RunningTask {
  return {
    phase: 'running',
    request: { steps: 24 },
    progress: progress && { ...running, ...progress },
    preview: undefined,
    isStopping: false,
    ...given,
  };
}

describe('describeProgress', () => {
  it.each<[string, RunningTask, number | undefined, string]>([
    ['before the first answer', task(undefined), undefined, 'Sent to the server'],
    ['waiting', task({ phase: 'waiting', progress: 0 }), undefined, 'Waiting for the server'],
    ['queued', task({ phase: 'waiting', text: 'In queue: 2/3' }), undefined, 'In queue: 2/3'],
    ['running', task({}), 25, 'Step 6 of 24'],
    ['a recorded fraction', task({ progress: 0.08333333333333333 }), 8, 'Step 2 of 24'],
    ['with time left', task({ eta: 4.378 }), 25, 'Step 6 of 24, about 4 s left'],
    ['nearly done', task({ progress: 0.99, eta: 0.1 }), 99, 'Step 24 of 24, about 1 s left'],
    ['long', task({ eta: 200 }), 25, 'Step 6 of 24, about 3 min left'],
    ['with the server’s words', task({ text: 'Loading model' }), 25, 'Loading model'],
    ['beyond its end', task({ progress: 1.2 }), 100, 'Step 24 of 24'],
    ['steps unknown', task({}, { request: {} }), 25, '25 %'],
    ['a server that tells no tasks apart', task({ scope: 'server' }), 25, 'The server is at 25 %'],
    ['stopping', task({}, { isStopping: true }), 25, 'Interrupting…'],
  ])('%s', (_what, run, percent, label) => {
    expect(describeProgress(run)).toEqual({ percent, label });
  });
});
