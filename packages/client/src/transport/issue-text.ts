import type { ValidationIssue } from '../errors/validation-error.ts';

/** `steps: value is not a valid integer`; of the whole body, the message alone. */
export function toIssueText({ path, message }: ValidationIssue): string {
  return path ? `${path}: ${message}` : message;
}
