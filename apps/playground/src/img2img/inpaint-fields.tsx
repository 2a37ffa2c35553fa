import { NativeSelect } from '@mantine/core';
import { ChoiceField } from '../generate/choice-field.tsx';
import type { FieldsProps } from '../generate/fields-props.ts';
import { fieldLabels } from '../generate/form-values.ts';
import { NumberField } from '../generate/number-field.tsx';
import classes from './start-picture.module.css';

/** What becomes of the mask. */
export function InpaintFields(fields: FieldsProps) {
  const { values, messages, specOf, onChange } = fields;
  return (
    <div className={classes.pair}>
      <ChoiceField
        {...fields}
        name="inpainting_mask_invert"
        choices={['Inpaint masked', 'Inpaint not masked']}
      />
      <NumberField {...fields} name="mask_blur" />
      <ChoiceField
        {...fields}
        name="inpainting_fill"
        choices={['fill', 'original', 'latent noise', 'latent nothing']}
      />
      {specOf('inpaint_full_res') && (
        <NativeSelect
          name="inpaint_full_res"
          label={fieldLabels.inpaint_full_res}
          data={['Whole picture', 'Only masked']}
          value={values.inpaint_full_res ? 'Only masked' : 'Whole picture'}
          error={messages.inpaint_full_res}
          onChange={(event) => onChange({ inpaint_full_res: event.currentTarget.value === 'Only masked' })}
        />
      )}
      {values.inpaint_full_res && <NumberField {...fields} name="inpaint_full_res_padding" step={4} />}
    </div>
  );
}
