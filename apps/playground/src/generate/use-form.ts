import { type RefObject, useRef, useState } from 'react';
import { useSpec } from '../connection/use-instance.ts';
import type { DraftStore } from '../forms/draft.ts';
import type { SettingsPage } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import type { FieldsProps } from './fields-props.ts';
import { type FieldMessages, type FieldName, fieldNames } from './form-values.ts';
import { findRequestSpec, startValues } from './request-spec.ts';

/** The form of a page: what the server starts with, and over it what was typed. */
export type Form = Omit<FieldsProps, 'onChange'> & {
  ref: RefObject<HTMLFormElement | null>;
  draft: DraftStore;
  /** Takes the messages away from what is changed: they were about the old value. */
  change: FieldsProps['onChange'];
  /** Shows the messages and leads keyboard and screen reader to the first of them, unless something else is typed in. */
  mark(messages: FieldMessages): void;
};

/** Fields of the form that stand for another one of the request. */
const wireNames: Partial<Record<FieldName, string>> = { hasVariation: 'subseed', isInpainting: 'mask' };

export function useForm(page: SettingsPage): Form {
  const ref = useRef<HTMLFormElement>(null);
  const draft = useWorkspace().drafts[page];
  const { values: typed } = useStore(draft);
  const [messages, setMessages] = useState<FieldMessages>({});
  const spec = findRequestSpec(useSpec().data, page);
  return {
    ref,
    draft,
    values: { ...startValues(spec), ...typed },
    messages,
    specOf: (name) => (spec ? spec.get(wireNames[name] ?? name) : {}),
    change: (change) => {
      draft.change(change);
      setMessages((old) => without(old, Object.keys(change)));
    },
    mark: (marked) => {
      setMessages(marked);
      const first = [...fieldNames, 'init' as const].find((name) => marked[name]);
      const field = first && ref.current?.elements.namedItem(first);
      if (field instanceof HTMLElement && !isTyping()) field.focus();
    },
  };
}

function without(messages: FieldMessages, names: readonly string[]): FieldMessages {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => !names.includes(name)));
}

/** A refusal comes a while after the button was pressed; by then somebody may be writing the next prompt. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement;
}
