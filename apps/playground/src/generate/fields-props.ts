import type { FieldMessages, FormValues } from './form-values.ts';

/** What a group of the form's fields is given. */
export type FieldsProps = {
  values: FormValues;
  messages: FieldMessages;
  onChange(change: Partial<FormValues>): void;
};
