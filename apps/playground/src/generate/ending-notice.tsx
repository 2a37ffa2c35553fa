import { Alert, Button, Text } from '@mantine/core';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { useBlob, usePictureUrl } from '../pictures/use-picture-url.ts';
import type { Ending } from '../tasks/queue-state.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './ending-notice.module.css';

type Props = { ending: Ending };

/** What is to be said of how the last task ended; nothing of one that simply gave its pictures. */
export function EndingNotice({ ending }: Props) {
  switch (ending.kind) {
    case 'failed':
      return <ErrorNotice error={ending.error} />;
    case 'dropped':
      return (
        <Alert variant="default" role="status" title="Given up">
          The server had not begun with this one, as far as it told. If it waits in the server’s queue it will
          still be drawn, but no longer shown here.
        </Alert>
      );
    case 'reply-lost':
      return <LostReply ending={ending} />;
    case 'done':
      if (ending.pictures === 0) return <Text>The server sent no picture.</Text>;
      if (!ending.wasInterrupted) return null;
      return (
        <Text size="sm" c="dimmed">
          Interrupted: this is what the server had by then.
        </Text>
      );
  }
}

function LostReply({ ending: { task, preview } }: { ending: Ending & { kind: 'reply-lost' } }) {
  const { queue } = useWorkspace();
  const url = usePictureUrl(useBlob(preview));
  return (
    <Alert variant="default" role="status" title="Drawn, but the reply was lost">
      <Text size="sm">
        The server has finished this one, but its reply went to a connection that is gone, and the API gives a
        picture only once. With the same seed it draws the same picture again.
      </Text>
      {url && <img className={classes.preview} src={url} alt="The last preview" />}
      <Button mt="sm" size="xs" variant="default" onClick={() => queue.addAgain(task)}>
        Draw it again
      </Button>
    </Alert>
  );
}
