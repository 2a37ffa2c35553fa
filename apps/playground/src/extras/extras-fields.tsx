import { Checkbox, NativeSelect, NumberInput, SegmentedControl, Text } from '@mantine/core';
import classes from './extras-fields.module.css';
import { type ExtrasMessages, type ExtrasValues, fieldLabels, noUpscaler } from './extras-values.ts';
import { ShareField } from './share-field.tsx';

type Props = {
  values: ExtrasValues;
  messages: ExtrasMessages;
  upscalers: readonly string[] | undefined;
  onChange(change: Partial<ExtrasValues>): void;
};

type NumberName = 'upscaling_resize' | 'upscaling_resize_w' | 'upscaling_resize_h';

export function ExtrasFields({ values, messages, upscalers, onChange }: Props) {
  const fields = { values, messages, onChange };
  const number = (name: NumberName, step: number) => (
    <NumberInput
      label={fieldLabels[name]}
      value={values[name]}
      error={messages[name]}
      min={0}
      step={step}
      allowDecimal={name === 'upscaling_resize'}
      clampBehavior="none"
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const upscaler = (name: 'upscaler_1' | 'upscaler_2') => (
    <NativeSelect
      label={fieldLabels[name]}
      data={[...(upscalers ?? [])]}
      disabled={!upscalers}
      value={values[name]}
      error={messages[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {fieldLabels.resize_mode}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={fieldLabels.resize_mode}
          data={[
            { value: '0', label: 'Scale by' },
            { value: '1', label: 'Scale to' },
          ]}
          value={String(values.resize_mode)}
          onChange={(mode) => onChange({ resize_mode: mode === '1' ? 1 : 0 })}
        />
      </div>
      {values.resize_mode === 0 ? (
        number('upscaling_resize', 0.5)
      ) : (
        <>
          <div className={classes.pair}>
            {number('upscaling_resize_w', 64)}
            {number('upscaling_resize_h', 64)}
          </div>
          <Checkbox
            label={fieldLabels.upscaling_crop}
            checked={values.upscaling_crop}
            onChange={(event) => onChange({ upscaling_crop: event.currentTarget.checked })}
          />
        </>
      )}
      <div className={classes.pair}>
        {upscaler('upscaler_1')}
        {upscaler('upscaler_2')}
      </div>
      {values.upscaler_2 !== noUpscaler && <ShareField {...fields} name="extras_upscaler_2_visibility" />}
      <div className={classes.pair}>
        <ShareField {...fields} name="gfpgan_visibility" />
        <ShareField {...fields} name="codeformer_visibility" />
      </div>
      {values.codeformer_visibility > 0 && <ShareField {...fields} name="codeformer_weight" />}
      {(values.gfpgan_visibility > 0 || values.codeformer_visibility > 0) && (
        <Checkbox
          label={fieldLabels.upscale_first}
          checked={values.upscale_first}
          onChange={(event) => onChange({ upscale_first: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
