import type { GenerationProgress } from '@sdwebui/client';
import { describe, expect, it } from 'vitest';
import { describeProgress } from './describe-progress.ts';

const running: GenerationProgress = {
  taskId: 'task(a)',
  scope: 'task',
  phase: 'running',
  progress: 0.25,
  eta: undefined,
  text: undefined,
  preview: undefined,
};

type Running = Parameters<typeof describeProgress>[0];

function task(
  progress: Partial<GenerationProgress> | undefined,
  { request = { steps: 24 }, ...given }: Partial<Running> & { request?: object } = {},
): Running {
  return {
    task: { page: 'txt2img', id: 'task(a)', server: 'http://mock', createdAt: 0, request },
    progress: progress && { ...running, ...progress },
    isStopping: false,
    isFollowed: false,
    silence: undefined,
    ...given,
  };
}

describe('describeProgress', () => {
  it.each<[string, Running, number | undefined, string]>([
    ['before the first answer', task(undefined), undefined, 'Sent to the server'],
    ['waiting', task({ phase: 'waiting', progress: 0 }), undefined, 'Waiting for the server'],
    [
      'queued',
      task({ phase: 'waiting', text: 'In queue: 2/3' }),
      undefined,
      'Server busy with other work. In queue: 2/3',
    ],
    [
      'the first of two batches',
      task({}, { request: { steps: 24, n_iter: 2 } }),
      25,
      'Batch 1 of 2, step 12 of 24',
    ],
    [
      'the second of two batches',
      task({ progress: 0.75 }, { request: { steps: 24, n_iter: 2 } }),
      75,
      'Batch 2 of 2, step 12 of 24',
    ],
    [
      'the end of two',
      task({ progress: 1 }, { request: { steps: 4, n_iter: 2 } }),
      100,
      'Batch 2 of 2, step 4 of 4',
    ],
    ['with a second pass', task({}, { request: { steps: 24, enable_hr: true } }), 25, '25 %'],
    ['no answer', task({}, { silence: new Error('x') }), undefined, 'The connection is lost; asking again'],
    ['after a reload', task(undefined, { isFollowed: true }), undefined, 'Looking for it on the server'],
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
