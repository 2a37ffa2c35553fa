import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

export function PromptFields({ values, messages, onChange }: FieldsProps) {
  return (
    <>
      <Textarea
        name="prompt"
        label={fieldLabels.prompt}
        value={values.prompt}
        error={messages.prompt}
        placeholder="What the picture shows"
        autosize
        minRows={3}
        maxRows={12}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
        onKeyDown={submitByKeyboard}
      />
      <Textarea
        name="negative_prompt"
        label={fieldLabels.negative_prompt}
        value={values.negative_prompt}
        error={messages.negative_prompt}
        placeholder="What it does not show"
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => onChange({ negative_prompt: event.currentTarget.value })}
        onKeyDown={submitByKeyboard}
      />
    </>
  );
}

/** Enter alone is a new line here. */
function submitByKeyboard(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
