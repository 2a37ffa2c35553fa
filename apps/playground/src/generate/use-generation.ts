import { createTaskId, type GenerationProgress, type Txt2ImgRequest } from '@sdwebui/client';
import { useReducer, useRef } from 'react';
import { useClient } from '../connection/connection.tsx';
import { type GenerationState, initialState, reduceGeneration } from './generation-state.ts';

/** Milliseconds between two looks at the progress; small enough that a job of a second shows some. */
const progressInterval = 300;

export type Generation = GenerationState & {
  /** Does nothing while one is running. */
  generate(request: Txt2ImgRequest): void;
  /** Ends the running one: it gives what it has, or is given up where the server hasn't begun. */
  interrupt(): void;
};

/**
 * The page's own generation, one at a time.
 *
 * @param onFailed called with the error, which stands in `run` as well
 */
export function useGeneration(onFailed: (error: unknown) => void): Generation {
  const client = useClient();
  const [state, dispatch] = useReducer(reduceGeneration, initialState);
  const current = useRef<{ taskId: string; controller: AbortController } | undefined>(undefined);

  async function run(request: Txt2ImgRequest): Promise<void> {
    const task = { taskId: createTaskId(), controller: new AbortController() };
    current.current = task;
    dispatch({ type: 'started', request });
    const onProgress = (progress: GenerationProgress) => dispatch({ type: 'progressed', progress });
    try {
      const result = await client.txt2img(
        { ...request, force_task_id: task.taskId },
        { signal: task.controller.signal, onProgress, progressInterval },
      );
      dispatch({ type: 'finished', result });
    } catch (error) {
      if (task.controller.signal.aborted) return dispatch({ type: 'dropped' });
      dispatch({ type: 'failed', error });
      onFailed(error);
    } finally {
      current.current = undefined;
    }
  }

  async function stop({ taskId, controller }: NonNullable<typeof current.current>): Promise<void> {
    dispatch({ type: 'stopping' });
    if (!(await client.interruptTask(taskId))) controller.abort();
  }

  return {
    ...state,
    generate: (request) => {
      if (!current.current) void run(request);
    },
    interrupt: () => {
      if (current.current) void stop(current.current);
    },
  };
}
