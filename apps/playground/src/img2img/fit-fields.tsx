import { ChoiceField } from '../generate/choice-field.tsx';
import type { FieldsProps } from '../generate/fields-props.ts';
import { NumberField } from '../generate/number-field.tsx';
import classes from './start-picture.module.css';

/** How the picture is fitted into the size, and how much of it may change. */
export function FitFields(fields: FieldsProps) {
  return (
    <div className={classes.pair}>
      <ChoiceField
        {...fields}
        name="resize_mode"
        choices={['Just resize', 'Crop and resize', 'Resize and fill', 'Just resize (latent upscale)']}
      />
      <NumberField {...fields} name="denoising_strength" isWhole={false} step={0.05} />
    </div>
  );
}
