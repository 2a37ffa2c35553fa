import { ValidationError } from '@sdwebui/client';
import { type FieldMessages, type FieldName, fieldNames } from './form-values.ts';

/** The server's refusals by the field that each is about; those about no field of the form are left out. */
export function fieldMessages(error: unknown): FieldMessages {
  if (!(error instanceof ValidationError)) return {};
  const messages: FieldMessages = {};
  for (const { path, message } of error.issues) {
    const name = path.split(/[.[]/, 1)[0] as FieldName;
    if (fieldNames.includes(name))
      messages[name] = messages[name] ? `${messages[name]}; ${message}` : message;
  }
  return messages;
}
