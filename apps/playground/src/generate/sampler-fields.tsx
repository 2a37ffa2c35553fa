import { NativeSelect } from '@mantine/core';
import type { InstanceLists } from './choose-from-lists.ts';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';

type Props = FieldsProps & { lists: InstanceLists };

/** Native lists: twenty names are found fastest by typing, and on a phone by its own wheel. */
export function SamplerFields({ lists: { samplers, schedulers }, values, messages, onChange }: Props) {
  return (
    <>
      <NativeSelect
        name="sampler_name"
        label={fieldLabels.sampler_name}
        data={[...(samplers ?? [])]}
        disabled={!samplers}
        value={values.sampler_name}
        error={messages.sampler_name}
        onChange={(event) => onChange({ sampler_name: event.currentTarget.value })}
      />
      {schedulers?.length !== 0 && (
        <NativeSelect
          name="scheduler"
          label={fieldLabels.scheduler}
          data={[...(schedulers ?? [])]}
          disabled={!schedulers}
          value={values.scheduler}
          error={messages.scheduler}
          onChange={(event) => onChange({ scheduler: event.currentTarget.value })}
        />
      )}
    </>
  );
}
