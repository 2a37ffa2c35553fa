import type { GenerationOptions } from './generation-options.ts';
import type { GenerationResult } from './generation-result.ts';
import type { GenerationTask } from './generation-task.ts';

/** A method that draws: called, it gives the result; by `start`, the generation on its way. */
export type Generate<Body> = {
  (body: Body, options?: GenerationOptions): Promise<GenerationResult>;
  /** The same as a task: `for await` gives its progress, `await` its result, `cancel()` gives it up. */
  start(body: Body, options?: GenerationOptions): GenerationTask;
};

export function createGenerate<Body>(start: Generate<Body>['start']): Generate<Body> {
  return Object.assign(async (body: Body, options?: GenerationOptions) => start(body, options), { start });
}
