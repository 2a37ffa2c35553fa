import { MultiSelect, Textarea } from '@mantine/core';
import { usePromptStyles } from '../connection/use-instance.ts';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

export function PromptFields({ values, messages, specOf, onChange }: FieldsProps) {
  const styles = usePromptStyles().data ?? [];
  // A style that the instance lacks is shown as long as it is chosen, since it is sent.
  const names = [...new Set([...styles.map(({ name }) => name), ...values.styles])];
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
      />
      {specOf('styles') && names.length > 0 && (
        <MultiSelect
          name="styles"
          label={fieldLabels.styles}
          data={names}
          value={[...values.styles]}
          error={messages.styles}
          placeholder={values.styles.length === 0 ? 'None' : ''}
          clearable
          clearButtonProps={{ 'aria-label': 'Use no style' }}
          searchable
          onChange={(chosen) => onChange({ styles: chosen })}
        />
      )}
    </>
  );
}
