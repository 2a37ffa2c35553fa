import { NativeSelect } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

type Props = FieldsProps & {
  name: 'sampler_name' | 'scheduler' | 'hr_upscaler';
  /** `undefined` while the instance's list is not known. */
  offered: readonly string[] | undefined;
};

/** A native list: twenty names are found fastest by typing, and on a phone by its own wheel. */
export function NameField({ name, offered, values, messages, specOf, onChange }: Props) {
  if (!specOf(name)) return null;
  return (
    <NativeSelect
      name={name}
      label={fieldLabels[name]}
      data={[...(offered ?? [])]}
      disabled={!offered}
      value={values[name]}
      error={messages[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
}
