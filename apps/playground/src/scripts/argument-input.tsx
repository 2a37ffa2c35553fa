import { Checkbox, NativeSelect, NumberInput, Slider, Switch, Text, Textarea } from '@mantine/core';
import classes from './argument-input.module.css';
import { PictureField } from './picture-field.tsx';
import type { ScriptField } from './script-field.ts';

type Props = {
  field: ScriptField;
  /** What was changed; `undefined` while it is the default. */
  value: unknown;
  onChange(value: unknown): void;
};

/** One argument, by what it takes. */
export function ArgumentInput({ field, value = field.initial, onChange }: Props) {
  const { label } = field;
  switch (field.kind) {
    case 'switch':
      return (
        <Switch
          className={classes.switch}
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'number':
      return <NumberArgument field={field} value={value} onChange={onChange} />;
    case 'text':
      return (
        <Textarea
          label={label}
          autosize
          minRows={1}
          maxRows={10}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice': {
      const place = field.choices.findIndex((choice) => choice.value === value);
      const options = field.choices.map((choice, index) => ({ value: String(index), label: choice.label }));
      const none = { value: '-1', label: value === '' || value === null ? 'None' : String(value) };
      return (
        <NativeSelect
          label={label}
          data={place < 0 ? [none, ...options] : options}
          value={String(place)}
          onChange={(event) => onChange(field.choices[Number(event.currentTarget.value)]?.value)}
        />
      );
    }
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <Checkbox.Group
          label={label}
          value={chosen.map(String)}
          onChange={(names) =>
            onChange(
              field.choices.map((choice) => choice.value).filter((choice) => names.includes(String(choice))),
            )
          }
        >
          <div className={classes.choices}>
            {field.choices.map((choice) => (
              <Checkbox key={choice.label} label={choice.label} value={String(choice.value)} />
            ))}
          </div>
        </Checkbox.Group>
      );
    }
    case 'picture':
      return (
        <PictureField label={label} value={typeof value === 'string' ? value : null} onChange={onChange} />
      );
    case 'note':
      return (
        <Text size="sm" c="dimmed" className={classes.note}>
          {field.text}
        </Text>
      );
    default:
      return null; // a unit has its own form; what nobody can tell has none
  }
}

type NumberProps = Props & { field: Extract<ScriptField, { kind: 'number' }> };

function NumberArgument({ field, value, onChange }: NumberProps) {
  const { label, minimum, maximum, step = 1 } = field;
  return (
    <div>
      <NumberInput
        label={label}
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        step={step}
        {...(minimum !== undefined && { min: minimum })}
        {...(maximum !== undefined && { max: maximum })}
        clampBehavior="none"
        onChange={onChange}
      />
      {minimum !== undefined && maximum !== undefined && (
        <Slider
          className={classes.slider}
          size="xs"
          label={null}
          min={minimum}
          max={maximum}
          step={step}
          value={typeof value === 'number' ? value : minimum}
          thumbLabel={label}
          onChange={onChange}
        />
      )}
    </div>
  );
}
