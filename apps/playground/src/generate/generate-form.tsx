import type { FormEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { SettingsPage } from '../send-to/send-to.ts';
import { ActionBar } from './action-bar.tsx';
import type { InstanceLists } from './choose-from-lists.ts';
import type { FieldsProps } from './fields-props.ts';
import classes from './generate-form.module.css';
import { insertText } from './insert-text.ts';
import { ModelFields } from './model-fields.tsx';
import { NetworkPanel } from './network-panel.tsx';
import { NumberField } from './number-field.tsx';
import { PromptFields } from './prompt-fields.tsx';
import { SamplerFields } from './sampler-fields.tsx';
import { ScriptPanel } from './script-panel.tsx';
import { SeedField } from './seed-field.tsx';
import { SizeFields } from './size-fields.tsx';

type Props = FieldsProps & {
  page: SettingsPage;
  ref: RefObject<HTMLFormElement | null>;
  lists: InstanceLists;
  lastSeed: number | undefined;
  onSubmit(): void;
  /** What only this page has: above the prompts, and below the sizes. */
  picture?: ReactNode;
  passes?: ReactNode;
};

export function GenerateForm({ page, ref, lists, lastSeed, onSubmit, picture, passes, ...fields }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  function insert(text: string) {
    const field = ref.current?.elements.namedItem('prompt');
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { prompt, caret } = insertText(fields.values.prompt, field.selectionStart, text);
    flushSync(() => fields.onChange({ prompt }));
    field.setSelectionRange(caret, caret);
  }
  return (
    <form
      ref={ref}
      className={classes.form}
      aria-label="Settings"
      noValidate
      onSubmit={submit}
      onKeyDown={submitByKeyboard}
    >
      <ModelFields />
      {picture}
      <PromptFields {...fields} />
      <NetworkPanel onInsert={insert} />
      <div className={classes.pair}>
        <SamplerFields {...fields} lists={lists} />
      </div>
      <div className={classes.pair}>
        <NumberField {...fields} name="steps" />
        <NumberField {...fields} name="cfg_scale" step={0.5} isWhole={false} />
      </div>
      <SizeFields {...fields} />
      <div className={classes.pair}>
        <NumberField {...fields} name="n_iter" minimum={1} />
        <NumberField {...fields} name="batch_size" minimum={1} />
      </div>
      {passes}
      <SeedField {...fields} lastSeed={lastSeed} />
      <ScriptPanel {...fields} page={page} />
      <ActionBar />
    </form>
  );
}

/** Enter alone is a new line in a prompt. */
function submitByKeyboard(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
