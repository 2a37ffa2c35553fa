import { Text } from '@mantine/core';
import { describeError } from '../errors/describe-error.ts';
import { useConnection } from './connection.tsx';
import classes from './connection-status.module.css';
import { useCheckpoint } from './use-instance.ts';

/** Which server this is, whether it answers, and what it draws with. */
export function ConnectionStatus() {
  const { name } = useConnection();
  const { status, data: checkpoint, error } = useCheckpoint();
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
        </span>
        <span className={classes.address}>{name}</span>
      </Text>
    </div>
  );
}
