import { type RefObject, useRef, useState } from 'react';
import {
  type FieldMessages,
  type FieldName,
  type FormValues,
  fieldNames,
  initialValues,
} from './form-values.ts';

export type Form = {
  ref: RefObject<HTMLFormElement | null>;
  values: FormValues;
  messages: FieldMessages;
  /** Takes the messages away from what is changed: they were about the old value. */
  change(change: Partial<FormValues>): void;
  /** Shows the messages and leads keyboard and screen reader to the first of them. */
  mark(messages: FieldMessages): void;
};

export function useForm(): Form {
  const ref = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initialValues);
  const [messages, setMessages] = useState<FieldMessages>({});
  return {
    ref,
    values,
    messages,
    change: (change) => {
      setValues((old) => ({ ...old, ...change }));
      setMessages((old) => without(old, Object.keys(change) as FieldName[]));
    },
    mark: (marked) => {
      setMessages(marked);
      const first = fieldNames.find((name) => marked[name]);
      const field = first && ref.current?.elements.namedItem(first);
      if (field instanceof HTMLElement) field.focus();
    },
  };
}

function without(messages: FieldMessages, names: readonly FieldName[]): FieldMessages {
  const kept = Object.entries(messages).filter(([name]) => !names.includes(name as FieldName));
  return Object.fromEntries(kept);
}
