import type { GenerationProgress, GenerationResult } from '@sdwebui/client';
import { Picture } from '@sdwebui/client';
import { describe, expect, it } from 'vitest';
import {
  type GenerationEvent,
  type GenerationState,
  initialState,
  reduceGeneration,
} from './generation-state.ts';

const request = { prompt: 'a cat', steps: 4 };
const preview = new Picture(new Uint8Array());
const progress: GenerationProgress = {
  taskId: 'task(a)',
  scope: 'task',
  phase: 'running',
  progress: 0.5,
  eta: 1,
  text: undefined,
  preview: undefined,
};
// The state only hands results on.
const result = { images: [] } as unknown as GenerationResult;

function after(...events: GenerationEvent[]): GenerationState {
  return events.reduce(reduceGeneration, initialState);
}

describe('reduceGeneration', () => {
  it('keeps the last preview while answers bring none', () => {
    const { run } = after(
      { type: 'started', request },
      { type: 'progressed', progress: { ...progress, preview } },
      { type: 'progressed', progress: { ...progress, progress: 0.75 } },
    );
    expect(run).toMatchObject({ phase: 'running', preview, progress: { progress: 0.75 } });
  });

  it('keeps the last result while the next generation runs, and when it fails', () => {
    const started = after(
      { type: 'started', request },
      { type: 'finished', result },
      { type: 'started', request },
    );
    expect(started).toMatchObject({ run: { phase: 'running', preview: undefined }, result });
    expect(reduceGeneration(started, { type: 'failed', error: 'x' })).toEqual({
      run: { phase: 'failed', error: 'x' },
      result,
    });
  });

  it.each([
    [
      [
        { type: 'started', request },
        { type: 'finished', result },
      ],
      { phase: 'done', wasInterrupted: false },
    ],
    [
      [{ type: 'started', request }, { type: 'stopping' }, { type: 'finished', result }],
      { phase: 'done', wasInterrupted: true },
    ],
    [[{ type: 'started', request }, { type: 'stopping' }, { type: 'dropped' }], { phase: 'dropped' }],
    [[{ type: 'stopping' }], { phase: 'idle' }],
    [[{ type: 'progressed', progress }], { phase: 'idle' }],
  ] satisfies [GenerationEvent[], object][])('%j ends as %j', (events, run) => {
    expect(after(...events).run).toEqual(run);
  });

  it('takes no progress that comes after the end', () => {
    const done = after({ type: 'started', request }, { type: 'finished', result });
    expect(reduceGeneration(done, { type: 'progressed', progress })).toBe(done);
  });
});
