import { useState } from 'react';
import { ArgumentInput } from './argument-input.tsx';
import { ChangedMark } from './changed-mark.tsx';
import classes from './script-arguments.module.css';
import type { ScriptField, UnitField } from './script-field.ts';

type Values = Readonly<Record<string, unknown>>;
type Props = {
  unit: Extract<ScriptField, { kind: 'unit' }>;
  /** By key, what was changed. */
  value: Values;
  onChange(value: Values): void;
};

/** An argument that is an object, as a form of its own. */
export function UnitForm({ unit, value, onChange }: Props) {
  const [isOpen, setOpen] = useState(Object.keys(value).length > 0);
  const often = unit.fields.filter(({ isSeldom }) => !isSeldom);
  const seldom = unit.fields.filter(({ isSeldom }) => isSeldom);
  const inputs = (fields: readonly UnitField[]) => (
    <div className={classes.arguments}>
      {fields.map(({ key, field }) => (
        <ArgumentInput
          key={key}
          field={field}
          value={value[key]}
          onChange={(given) => onChange({ ...value, [key]: given })}
        />
      ))}
    </div>
  );
  return (
    <details
      className={classes.unit}
      open={isOpen}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary className={classes.title}>
        {unit.label}
        {Object.keys(value).length > 0 && <ChangedMark />}
      </summary>
      {isOpen && (
        <fieldset className={classes.fields} aria-label={unit.label}>
          {inputs(often)}
          {seldom.length > 0 && (
            <details className={classes.more}>
              <summary>More of it</summary>
              {inputs(seldom)}
            </details>
          )}
        </fieldset>
      )}
    </details>
  );
}
