import { SdWebuiError } from '@sdwebui/client';

/** Nobody can tell what became of a task. */
export class TaskLostError extends SdWebuiError {
  override readonly name: string = 'TaskLostError';
}
