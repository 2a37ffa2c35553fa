import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { FieldsProps } from './fields-props.ts';
import { fieldLabels, randomSeed } from './form-values.ts';
import { NumberField } from './number-field.tsx';
import classes from './seed-field.module.css';

type Props = FieldsProps & {
  /** Of the last picture. */
  lastSeed: number | undefined;
};

/** The seed, and how far to go from its picture towards another one's. */
export function SeedField({ lastSeed, ...fields }: Props) {
  const { values, messages, specOf, onChange } = fields;
  return (
    <>
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
      {specOf('hasVariation') && (
        <Checkbox
          name="hasVariation"
          label={fieldLabels.hasVariation}
          description="Pictures near that of the seed"
          checked={values.hasVariation}
          onChange={(event) => onChange({ hasVariation: event.currentTarget.checked })}
        />
      )}
      {values.hasVariation && (
        <div className={classes.variation}>
          <NumberField {...fields} name="subseed" minimum={-1} />
          <NumberField {...fields} name="subseed_strength" isWhole={false} step={0.05} />
        </div>
      )}
    </>
  );
}
