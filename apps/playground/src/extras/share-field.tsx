import { Slider, Text } from '@mantine/core';
import classes from './extras-fields.module.css';
import { type ExtrasMessages, type ExtrasValues, fieldLabels } from './extras-values.ts';

type Props = {
  name: 'extras_upscaler_2_visibility' | 'gfpgan_visibility' | 'codeformer_visibility' | 'codeformer_weight';
  values: ExtrasValues;
  messages: ExtrasMessages;
  onChange(change: Partial<ExtrasValues>): void;
};

/** How much of something there is, 0 to 1. */
export function ShareField({ name, values, messages, onChange }: Props) {
  return (
    <div>
      <div className={classes.shareLabel}>
        <Text size="sm" fw={500}>
          {fieldLabels[name]}
        </Text>
        <Text size="sm" c="dimmed">
          {values[name].toFixed(2)}
        </Text>
      </div>
      <Slider
        size="sm"
        min={0}
        max={1}
        step={0.05}
        label={null}
        value={values[name]}
        thumbLabel={fieldLabels[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
      {messages[name] && (
        <Text size="xs" c="var(--mantine-color-error)" mt={4}>
          {messages[name]}
        </Text>
      )}
    </div>
  );
}
