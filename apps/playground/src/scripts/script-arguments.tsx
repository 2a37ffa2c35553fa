import { ArgumentInput } from './argument-input.tsx';
import classes from './script-arguments.module.css';
import type { ScriptField } from './script-field.ts';
import { isRecord } from './script-info.ts';
import type { ArgumentValues } from './script-values.ts';
import { UnitForm } from './unit-form.tsx';

type Props = {
  fields: readonly ScriptField[];
  values: ArgumentValues;
  onChange(place: number, value: unknown): void;
};

/** All arguments of a script. */
export function ScriptArguments({ fields, values, onChange }: Props) {
  return (
    <div className={classes.arguments}>
      {fields.map((field, place) => {
        const value = values[place];
        const change = (given: unknown) => onChange(place, given);
        // Arguments have no name but their place.
        return field.kind === 'unit' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <UnitForm key={place} unit={field} value={isRecord(value) ? value : {}} onChange={change} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <ArgumentInput key={place} field={field} value={value} onChange={change} />
        );
      })}
    </div>
  );
}
