import { Checkbox } from '@mantine/core';
import { useHiresUpscalers } from '../connection/use-instance.ts';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels } from './form-values.ts';
import classes from './generate-form.module.css';
import { NameField } from './name-field.tsx';
import { NumberField } from './number-field.tsx';

/** A second pass over a larger picture. */
export function HiresFields(fields: FieldsProps) {
  const { values, specOf, onChange } = fields;
  const upscalers = useHiresUpscalers().data;
  if (!specOf('enable_hr')) return null;
  return (
    <>
      <Checkbox
        name="enable_hr"
        label={fieldLabels.enable_hr}
        description="Draws once more, larger"
        checked={values.enable_hr}
        onChange={(event) => onChange({ enable_hr: event.currentTarget.checked })}
      />
      {values.enable_hr && (
        <fieldset className={classes.group} aria-label={fieldLabels.enable_hr}>
          <NameField {...fields} name="hr_upscaler" offered={upscalers} />
          <div className={classes.pair}>
            <NumberField {...fields} name="hr_second_pass_steps" />
            <NumberField {...fields} name="denoising_strength" isWhole={false} step={0.05} />
          </div>
          <NumberField {...fields} name="hr_scale" isWhole={false} step={0.05} />
          <div className={classes.pair}>
            <NumberField {...fields} name="hr_resize_x" step={64} />
            <NumberField {...fields} name="hr_resize_y" step={64} />
          </div>
        </fieldset>
      )}
    </>
  );
}
