import type { GenerationProgress, GenerationResult, Picture, Txt2ImgRequest } from '@sdwebui/client';

/** One generation on its way. */
export type RunningTask = {
  phase: 'running';
  request: Txt2ImgRequest;
  /** `undefined` until the server has said something. */
  progress: GenerationProgress | undefined;
  /** The latest one; the server sends none with every answer. */
  preview: Picture | undefined;
  /** Whether the user has asked for its end. */
  isStopping: boolean;
};

/** Where the page's own generation stands. */
export type Run =
  | { phase: 'idle' }
  | RunningTask
  | { phase: 'done'; wasInterrupted: boolean }
  | { phase: 'failed'; error: unknown }
  /** Given up before the server began with it. */
  | { phase: 'dropped' };

export type GenerationState = {
  run: Run;
  /** Of the last generation that gave pictures; it stays while the next one runs or fails. */
  result: GenerationResult | undefined;
};

export type GenerationEvent =
  | { type: 'started'; request: Txt2ImgRequest }
  | { type: 'progressed'; progress: GenerationProgress }
  | { type: 'stopping' }
  | { type: 'finished'; result: GenerationResult }
  | { type: 'failed'; error: unknown }
  | { type: 'dropped' };

export const initialState: GenerationState = { run: { phase: 'idle' }, result: undefined };

export function reduceGeneration(state: GenerationState, event: GenerationEvent): GenerationState {
  const { run, result } = state;
  switch (event.type) {
    case 'started': {
      const { request } = event;
      return {
        run: { phase: 'running', request, progress: undefined, preview: undefined, isStopping: false },
        result,
      };
    }
    case 'progressed': {
      if (run.phase !== 'running') return state;
      const { progress } = event;
      return { run: { ...run, progress, preview: progress.preview ?? run.preview }, result };
    }
    case 'stopping':
      return run.phase === 'running' ? { run: { ...run, isStopping: true }, result } : state;
    case 'finished': {
      const wasInterrupted = run.phase === 'running' && run.isStopping;
      return { run: { phase: 'done', wasInterrupted }, result: event.result };
    }
    case 'failed':
      return { run: { phase: 'failed', error: event.error }, result };
    case 'dropped':
      return { run: { phase: 'dropped' }, result };
  }
}
