import { NativeSelect } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

type Props = FieldsProps & {
  name: 'resize_mode' | 'inpainting_mask_invert' | 'inpainting_fill';
  /** By the number that the API takes. */
  choices: readonly string[];
};

/** A field whose numbers stand for words. */
export function ChoiceField({ name, choices, values, messages, specOf, onChange }: Props) {
  if (!specOf(name)) return null;
  return (
    <NativeSelect
      name={name}
      label={fieldLabels[name]}
      data={choices.map((label, value) => ({ label, value: String(value) }))}
      value={String(values[name])}
      error={messages[name]}
      onChange={(event) => onChange({ [name]: Number(event.currentTarget.value) })}
    />
  );
}
