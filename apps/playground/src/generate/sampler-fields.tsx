import type { InstanceLists } from './choose-from-lists.ts';
import type { FieldsProps } from './fields-props.ts';
import { NameField } from './name-field.tsx';

type Props = FieldsProps & { lists: InstanceLists };

export function SamplerFields({ lists: { samplers, schedulers }, ...fields }: Props) {
  return (
    <>
      <NameField {...fields} name="sampler_name" offered={samplers} />
      {schedulers?.length !== 0 && <NameField {...fields} name="scheduler" offered={schedulers} />}
    </>
  );
}
