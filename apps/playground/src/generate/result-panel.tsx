import { Text, VisuallyHidden } from '@mantine/core';
import { ResultCard } from '../results/result-card.tsx';
import { useLatestResults } from '../results/use-latest-results.ts';
import type { SettingsPage } from '../send-to/send-to.ts';
import { useStore } from '../store/store.ts';
import type { QueueState } from '../tasks/queue-state.ts';
import { TaskList } from '../tasks/task-list.tsx';
import { useWorkspace } from '../workspace/workspace.tsx';
import { EndingNotice } from './ending-notice.tsx';
import classes from './result-panel.module.css';
import { RunningView } from './running-view.tsx';

type Props = { page: SettingsPage; onReuseSeed(seed: number): void };

/** What is being drawn and what waits, what became of the last one, and the pictures of the last one that gave some. */
export function ResultPanel({ page, onReuseSeed }: Props) {
  const state = useStore(useWorkspace().queue.state);
  const latest = useLatestResults(page);
  const { current, ending } = state;
  const isOfThisPage = ending?.task.page === page;
  return (
    <section className={classes.panel} aria-label="Result">
      <VisuallyHidden role="status">{spokenState(state)}</VisuallyHidden>
      {current && <RunningView current={current} />}
      <TaskList />
      {isOfThisPage && <EndingNotice ending={ending} />}
      {latest.map((record) => (
        <ResultCard
          key={record.id}
          record={record}
          ids={latest.map(({ id }) => id)}
          onReuseSeed={onReuseSeed}
        />
      ))}
      {!current && !isOfThisPage && latest.length === 0 && (
        <div className={classes.empty}>
          <Text c="dimmed">The picture appears here.</Text>
        </div>
      )}
    </section>
  );
}

/** For those who hear the page; what fails has its own alert. */
function spokenState({ current, ending }: QueueState): string {
  if (current) return current.isStopping ? 'Interrupting' : 'Generating';
  return ending?.kind === 'done' ? 'The picture is ready' : '';
}
