import type { PyValue } from '../../python/index.ts';
import type { ValidationIssue } from '../validated.ts';

/** Where a value stands in the request: `['body', 'imageList', 0, 'data']`. */
export type Location = readonly (string | number)[];

/** A value that passed, maybe coerced, or all that is wrong with it. */
export type Checked = { value: PyValue; issues?: never } | { issues: ValidationIssue[]; value?: never };

/** Validates one value, as a field of pydantic does. */
export type Check = (value: PyValue, location: Location) => Checked;

/** The words of one kind of error. */
export type Complaint = Omit<ValidationIssue, 'loc'>;

/** The result of a check that found one thing wrong. */
export function refuse(location: Location, complaint: Complaint): Checked {
  return { issues: [{ loc: [...location], ...complaint }] };
}
