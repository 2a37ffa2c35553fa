import { HttpError, type HttpFailure } from './http-error.ts';

/** One thing that the server did not like in a request. */
export type ValidationIssue = {
  /** Where: `steps`, `styles[0]`; empty when it is about the whole request. */
  path: string;
  message: string;
};

/** The server refused what was in the request (400 or 422), before it drew anything. */
export class ValidationError extends HttpError {
  override readonly name: string = 'ValidationError';
  /** At least one, in the server's order. */
  readonly issues: readonly ValidationIssue[];

  constructor(failure: HttpFailure, issues: readonly ValidationIssue[]) {
    super(failure);
    this.issues = issues;
  }
}
