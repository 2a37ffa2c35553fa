import { Button } from '@mantine/core';
import { isChangedOption, type Option, showValue } from './option.ts';
import { OptionInput } from './option-input.tsx';
import classes from './option-row.module.css';

type Props = {
  option: Option;
  /** What was changed here; `undefined` while nothing was. */
  draft: unknown;
  names: readonly string[] | undefined;
  message: string | undefined;
  onChange(value: unknown): void;
};

/** A setting and how it stands: against what the server comes with, and against what was saved. */
export function OptionRow({ option, draft, names, message, onChange }: Props) {
  const { key, current, start } = option;
  const isUnsaved = draft !== undefined;
  return (
    <div className={classes.row} data-unsaved={isUnsaved}>
      <OptionInput
        option={option}
        value={isUnsaved ? draft : current}
        names={names}
        message={message}
        onChange={onChange}
      />
      <div className={classes.marks}>
        {isUnsaved && <span className={classes.unsaved}>Unsaved; now {showValue(current)}</span>}
        {start && isChangedOption(option) && (
          <>
            <span className={classes.changed}>Changed; the default is {showValue(start.value)}</span>
            {option.kind !== 'json' && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Default of ${key}`}
                onClick={() => onChange(start.value ?? '')}
              >
                Default
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
