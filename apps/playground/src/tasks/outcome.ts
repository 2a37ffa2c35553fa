import { AuthenticationError, type GenerationResult, type Picture } from '@sdwebui/client';
import { describeError } from '../errors/describe-error.ts';

/** How one try to get a task's pictures ended. */
export type Outcome =
  | { kind: 'done'; result: GenerationResult }
  | { kind: 'failed'; error: unknown }
  /** Given up by the user. */
  | { kind: 'dropped' }
  /** It was drawn, but its reply went to a connection that is gone; no route of the server gives it again. */
  | { kind: 'reply-lost'; preview: Picture | undefined }
  /** The server knows nothing of it. */
  | { kind: 'send-again' }
  /** No answer came: whether the server works on it must be asked. */
  | { kind: 'silent'; error: unknown }
  /** The server wants a login first. */
  | { kind: 'locked-out'; error: unknown };

export function toOutcome(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return { kind: 'dropped' };
  if (error instanceof AuthenticationError) return { kind: 'locked-out', error };
  return { kind: describeError(error).kind === 'no-answer' ? 'silent' : 'failed', error };
}
