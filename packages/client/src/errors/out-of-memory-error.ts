import { ServerError } from './server-error.ts';

/** The GPU's memory did not suffice: ask for a smaller picture or batch, or unload the checkpoint first. */
export class OutOfMemoryError extends ServerError {
  override readonly name: string = 'OutOfMemoryError';
}
