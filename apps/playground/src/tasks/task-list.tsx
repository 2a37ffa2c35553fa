import { ActionIcon, Button, Text, Title } from '@mantine/core';
import { useClient } from '../connection/connection.tsx';
import { SignInForm } from '../connection/sign-in-form.tsx';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import type { Task } from './task.ts';
import classes from './task-list.module.css';

/** One's own tasks that wait, in their order, and those that failed; nothing when there are none. */
export function TaskList() {
  const { queue } = useWorkspace();
  const { waiting, failed, hold } = useStore(queue.state);
  if (waiting.length === 0 && failed.length === 0) return null;
  return (
    <section aria-label="Queue" className={classes.queue}>
      {hold?.reason === 'locked-out' && (
        <ErrorNotice error={hold.error}>
          <SignInForm />
        </ErrorNotice>
      )}
      {waiting.length > 0 && (
        <>
          <Title order={2} size="h6">
            {waiting.length === 1 ? 'One waits' : `${waiting.length} wait`}
          </Title>
          <ol className={classes.list}>
            {waiting.map((task, index) => (
              <li key={task.id}>
                <TaskWords task={task} />
                <SmallButton
                  label={`Move ${nameOf(task)} up`}
                  disabled={index === 0}
                  onClick={() => queue.move(task.id, -1)}
                  sign="↑"
                />
                <SmallButton
                  label={`Move ${nameOf(task)} down`}
                  disabled={index === waiting.length - 1}
                  onClick={() => queue.move(task.id, 1)}
                  sign="↓"
                />
                <SmallButton
                  label={`Remove ${nameOf(task)}`}
                  onClick={() => queue.remove(task.id)}
                  sign="×"
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {failed.length > 0 && (
        <>
          <Title order={2} size="h6">
            Failed
          </Title>
          <ul className={classes.list}>
            {failed.map(({ task, failure }) => (
              <li key={task.id}>
                <TaskWords task={task} note={failure} />
                <Button size="compact-xs" variant="default" onClick={() => queue.addAgain(task)}>
                  Try again
                </Button>
                <SmallButton
                  label={`Remove ${nameOf(task)}`}
                  onClick={() => queue.remove(task.id)}
                  sign="×"
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type SmallButtonProps = { sign: string; label: string; disabled?: boolean; onClick(): void };

/** One sign, which says nothing to somebody who doesn't see it. */
function SmallButton({ sign, label, disabled = false, onClick }: SmallButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
      {sign}
    </ActionIcon>
  );
}

function TaskWords({ task, note }: { task: Task; note?: string }) {
  const { baseUrl } = useClient();
  const { width, height, seed } = task.request;
  const place = task.server === baseUrl ? '' : `, for ${task.server}`;
  return (
    <div className={classes.words}>
      <Text size="sm" truncate>
        {nameOf(task)}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {note ?? `${task.page}, ${width}×${height}, seed ${seed}${place}`}
      </Text>
    </div>
  );
}

function nameOf({ request: { prompt } }: Task): string {
  return prompt?.trim() || 'no prompt';
}
