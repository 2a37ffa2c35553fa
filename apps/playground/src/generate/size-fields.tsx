import { ActionIcon } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { NumberField } from './number-field.tsx';
import classes from './size-fields.module.css';

export function SizeFields(props: FieldsProps) {
  const { values, onChange } = props;
  return (
    <div className={classes.size}>
      <NumberField {...props} name="width" step={64} />
      <ActionIcon
        className={classes.swap}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Swap width and height"
        title="Swap width and height"
        onClick={() => onChange({ width: values.height, height: values.width })}
      >
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M2 6h12l-3-3M16 12H4l3 3" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </ActionIcon>
      <NumberField {...props} name="height" step={64} />
    </div>
  );
}
