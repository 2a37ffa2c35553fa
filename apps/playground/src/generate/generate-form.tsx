import type { FormEvent, Ref } from 'react';
import { ActionBar } from './action-bar.tsx';
import type { InstanceLists } from './choose-from-lists.ts';
import type { FieldsProps } from './fields-props.ts';
import classes from './generate-form.module.css';
import type { Run } from './generation-state.ts';
import { NumberField } from './number-field.tsx';
import { PromptFields } from './prompt-fields.tsx';
import { SamplerFields } from './sampler-fields.tsx';
import { SeedField } from './seed-field.tsx';
import { SizeFields } from './size-fields.tsx';

type Props = FieldsProps & {
  ref: Ref<HTMLFormElement>;
  lists: InstanceLists;
  run: Run;
  lastSeed: number | undefined;
  onSubmit(): void;
  onInterrupt(): void;
};

export function GenerateForm({ ref, lists, run, lastSeed, onSubmit, onInterrupt, ...fields }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form ref={ref} className={classes.form} aria-label="Settings" noValidate onSubmit={submit}>
      <PromptFields {...fields} />
      <div className={classes.pair}>
        <SamplerFields {...fields} lists={lists} />
      </div>
      <div className={classes.pair}>
        <NumberField {...fields} name="steps" />
        <NumberField {...fields} name="cfg_scale" step={0.5} isWhole={false} />
      </div>
      <SizeFields {...fields} />
      <SeedField {...fields} lastSeed={lastSeed} />
      <ActionBar run={run} onInterrupt={onInterrupt} />
    </form>
  );
}
