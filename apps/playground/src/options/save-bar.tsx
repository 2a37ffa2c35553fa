import { Button, Text } from '@mantine/core';
import { ErrorNotice } from '../errors/error-notice.tsx';
import type { OptionMessages } from './drafts.ts';
import classes from './options-page.module.css';
import type { SaveState } from './use-option-drafts.ts';

type Props = {
  /** Of unsaved settings. */
  count: number;
  messages: OptionMessages;
  state: SaveState;
  onSave(): void;
  onDiscard(): void;
  /** Leads to a setting. */
  onFind(key: string): void;
};

/** What becomes of the changes; in reach wherever the list is scrolled to. */
export function SaveBar({ count, messages, state, onSave, onDiscard, onFind }: Props) {
  const marked = Object.keys(messages);
  const isSaving = state.phase === 'saving';
  if (count === 0 && state.phase === 'idle') return null;
  return (
    <section className={classes.bar} aria-label="Changes">
      {/* Where the words stand at a setting, they would only cover it here. */}
      {state.phase === 'failed' && marked.length === 0 && <ErrorNotice error={state.error} />}
      {marked.length > 0 && (
        <Text size="sm" role="alert">
          Not saved, see{' '}
          {marked.map((key) => (
            <Button key={key} size="compact-xs" variant="default" onClick={() => onFind(key)}>
              {key}
            </Button>
          ))}
        </Text>
      )}
      <div className={classes.actions}>
        <Text size="sm" role="status" className={classes.words}>
          {isSaving ? 'Saving; another checkpoint is loaded first…' : ''}
          {state.phase === 'saved' && count === 0 ? 'Saved, for everybody who uses this server.' : ''}
          {!isSaving && count > 0 ? `${count} unsaved` : ''}
        </Text>
        {count > 0 && (
          <>
            <Button variant="default" disabled={isSaving} onClick={onDiscard}>
              Discard
            </Button>
            <Button loading={isSaving} onClick={onSave}>
              Save
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
