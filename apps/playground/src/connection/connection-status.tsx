import { Text } from '@mantine/core';
import { describeError } from '../errors/describe-error.ts';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import { useConnection } from './connection.tsx';
import classes from './connection-status.module.css';
import { useCheckpoint } from './use-instance.ts';
import { useServerBusy } from './use-server-busy.ts';

/** Which server this is, whether it answers, what it draws with, and whether somebody else has it draw. */
export function ConnectionStatus() {
  const { name } = useConnection();
  const { current, ending } = useStore(useWorkspace().queue.state);
  const { status, data: checkpoint, error } = useCheckpoint();
  const busy = useServerBusy({ isIdle: !current && status === 'success', lastTask: ending?.task.id });
  const words = {
    pending: 'Connecting…',
    success: checkpoint ?? 'Connected',
    error: describeError(error).title,
  }[status];
  return (
    <div className={classes.status}>
      <span className={classes.lamp} data-status={status} aria-hidden="true" />
      <Text size="sm" className={classes.line}>
        <span className={classes.words} role="status">
          {words}
          {busy !== undefined && ` · server busy with other work, ${busy} %`}
        </span>
        <span className={classes.address}>{name}</span>
      </Text>
    </div>
  );
}
