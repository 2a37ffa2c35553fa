import { NumberInput } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

type NumberFieldName = 'steps' | 'cfg_scale' | 'width' | 'height';

type Props = FieldsProps & { name: NumberFieldName; step?: number; isWhole?: boolean };

/** Takes what is typed as it is; what can't be sent is told on sending, never changed in silence. */
export function NumberField({ name, step = 1, isWhole = true, values, messages, onChange }: Props) {
  return (
    <NumberInput
      name={name}
      label={fieldLabels[name]}
      value={values[name]}
      error={messages[name]}
      step={step}
      min={0}
      clampBehavior="none"
      allowDecimal={!isWhole}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
