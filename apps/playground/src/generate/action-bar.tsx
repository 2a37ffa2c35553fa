import { Button, type ButtonProps } from '@mantine/core';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './action-bar.module.css';

/** All stay where they are, so that a second press of Generate never hits Interrupt. */
export function ActionBar() {
  const { queue } = useWorkspace();
  const { current } = useStore(queue.state);
  const canStop = current !== undefined && !current.isStopping;
  return (
    <div className={classes.bar}>
      <Button
        type="submit"
        size="md"
        className={classes.generate}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl + Enter"
      >
        Generate
      </Button>
      <Button
        size="md"
        variant="default"
        onClick={canStop ? () => void queue.interrupt() : undefined}
        {...offWhen(!canStop)}
      >
        Interrupt
      </Button>
      <Button
        size="md"
        variant="default"
        title="Ends this batch and goes on with the next"
        onClick={canStop ? () => void queue.skip().catch(() => {}) : undefined}
        {...offWhen(!canStop)}
      >
        Skip
      </Button>
    </div>
  );
}

/** Not `disabled`, which would take away the keyboard's focus in the middle of the work. */
function offWhen(isOff: boolean): ButtonProps & { 'aria-disabled'?: true; 'data-disabled'?: true } {
  return isOff ? { 'aria-disabled': true, 'data-disabled': true } : {};
}
