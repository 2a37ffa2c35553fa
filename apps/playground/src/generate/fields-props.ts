import type { FieldMessages, FieldName, FormValues } from './form-values.ts';
import type { FieldSpec } from './request-spec.ts';

/** What a group of the form's fields is given. */
export type FieldsProps = {
  values: FormValues;
  messages: FieldMessages;
  /** What the instance's spec says of a field; `undefined` when it has no such field. */
  specOf(name: FieldName): FieldSpec | undefined;
  onChange(change: Partial<FormValues>): void;
};
