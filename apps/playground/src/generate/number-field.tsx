import { NumberInput } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels, type NumberFieldName } from './form-values.ts';

type Props = FieldsProps & { name: NumberFieldName; step?: number; isWhole?: boolean; minimum?: number };

/** Takes what is typed as it is; what can't be sent is told on sending, never changed in silence. */
export function NumberField({ name, step = 1, isWhole = true, minimum = 0, ...fields }: Props) {
  const { values, messages, specOf, onChange } = fields;
  const spec = specOf(name);
  if (!spec) return null;
  return (
    <NumberInput
      name={name}
      label={fieldLabels[name]}
      value={values[name]}
      error={messages[name]}
      step={step}
      min={spec.minimum ?? minimum}
      {...(spec.maximum !== undefined && { max: spec.maximum })}
      clampBehavior="none"
      allowDecimal={!isWhole}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
