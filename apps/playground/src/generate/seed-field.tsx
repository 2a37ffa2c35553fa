import { Button, NumberInput } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels, randomSeed } from './form-values.ts';
import classes from './seed-field.module.css';

type Props = FieldsProps & {
  /** Of the last picture. */
  lastSeed: number | undefined;
};

export function SeedField({ values, messages, onChange, lastSeed }: Props) {
  return (
    <div className={classes.seed}>
      <NumberInput
        name="seed"
        label={fieldLabels.seed}
        description={values.seed === randomSeed ? 'A new one every time' : 'The same picture again'}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={values.seed}
        error={messages.seed}
        hideControls
        allowDecimal={false}
        clampBehavior="none"
        onChange={(seed) => onChange({ seed })}
      />
      <Button
        className={classes.button}
        variant="default"
        aria-label="Random seed"
        onClick={() => onChange({ seed: randomSeed })}
      >
        Random
      </Button>
      <Button
        className={classes.button}
        variant="default"
        aria-label="Reuse seed"
        disabled={lastSeed === undefined}
        onClick={() => onChange({ seed: lastSeed ?? randomSeed })}
      >
        Reuse
      </Button>
    </div>
  );
}
