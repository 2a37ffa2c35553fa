import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './always-on-script.module.css';
import { ChangedMark } from './changed-mark.tsx';
import { ScriptArguments } from './script-arguments.tsx';
import type { ScriptInfo } from './script-info.ts';
import { toScriptName } from './script-name.ts';
import type { ArgumentValues } from './script-values.ts';
import { toScriptFields, type UnitChoices } from './to-script-fields.ts';

type Props = {
  script: ScriptInfo;
  choices: UnitChoices;
  values: ArgumentValues;
  onChange(place: number, value: unknown): void;
  onReset(): void;
};

/** A script that runs with every picture, folded away; its form is made when it is opened. */
export function AlwaysOnScript({ script, choices, values, onChange, onReset }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isChanged = Object.keys(values).length > 0;
  const name = toScriptName(script.name);
  return (
    <details
      className={classes.script}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary className={classes.name}>
        {name}
        {isChanged && <ChangedMark />}
      </summary>
      {isOpen && (
        <div className={classes.form}>
          <ScriptArguments fields={toScriptFields(script, choices)} values={values} onChange={onChange} />
          {isChanged && (
            <Button mt="sm" size="xs" variant="default" onClick={onReset}>
              Reset {name}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
