import { NumberInput, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { type Option, showValue } from './option.ts';

type Props = {
  option: Option;
  value: unknown;
  /** What to offer for a text. */
  names: readonly string[] | undefined;
  message: string | undefined;
  onChange(value: unknown): void;
};

/** One setting, by its type. */
export function OptionInput({
  option: { key, label, kind, current },
  value,
  names,
  message,
  onChange,
}: Props) {
  const common = { label, description: key, error: message };
  switch (kind) {
    case 'switch':
      return (
        <Switch
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          clampBehavior="none"
          onChange={onChange}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...common}
          description={`${key}, one a line`}
          autosize
          minRows={1}
          maxRows={8}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange(text === '' ? [] : text.split('\n'));
          }}
        />
      );
    case 'text':
      return (
        <>
          <TextInput
            {...common}
            list={names && `names-${key}`}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {names && (
            <datalist id={`names-${key}`}>
              {names.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      );
    default:
      return (
        <Text size="sm">
          {label} ({key}): {showValue(current)}
        </Text>
      );
  }
}
