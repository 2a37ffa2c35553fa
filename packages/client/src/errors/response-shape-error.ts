import { SdWebuiError } from './sd-webui-error.ts';
import type { ValidationIssue } from './validation-error.ts';

/**
 * The server answered with success, but what it sent cannot be read: an HTML page, pictures that are none. With
 * `checkReply` also when it is not what the spec says.
 */
export class ResponseShapeError extends SdWebuiError {
  override readonly name: string = 'ResponseShapeError';
  /** What the check of the reply found; empty without one. */
  readonly issues: readonly ValidationIssue[];

  constructor(
    message: string,
    { issues = [], cause }: { issues?: readonly ValidationIssue[]; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.issues = issues;
  }
}
