import { Button, type ButtonProps } from '@mantine/core';
import classes from './action-bar.module.css';
import type { Run } from './generation-state.ts';

type Props = { run: Run; onInterrupt(): void };

/** Both stay where they are, so that a second press of Generate never hits Interrupt. */
export function ActionBar({ run, onInterrupt }: Props) {
  const canInterrupt = run.phase === 'running' && !run.isStopping;
  return (
    <div className={classes.bar}>
      <Button
        type="submit"
        size="md"
        className={classes.generate}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl + Enter"
        {...offWhen(run.phase === 'running')}
      >
        Generate
      </Button>
      <Button
        size="md"
        variant="default"
        onClick={canInterrupt ? onInterrupt : undefined}
        {...offWhen(!canInterrupt)}
      >
        Interrupt
      </Button>
    </div>
  );
}

/** Not `disabled`, which would take away the keyboard's focus in the middle of the work. */
function offWhen(isOff: boolean): ButtonProps & { 'aria-disabled'?: true; 'data-disabled'?: true } {
  return isOff ? { 'aria-disabled': true, 'data-disabled': true } : {};
}
