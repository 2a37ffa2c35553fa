import { Alert, Text, VisuallyHidden } from '@mantine/core';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { GeneratedPicture } from './generated-picture.tsx';
import type { GenerationState, Run } from './generation-state.ts';
import classes from './result-panel.module.css';
import { RunningView } from './running-view.tsx';

type Props = GenerationState & { onReuseSeed(seed: number): void };

/** What became of the generation, and the pictures of the last one that gave some. */
export function ResultPanel({ run, result, onReuseSeed }: Props) {
  return (
    <section className={classes.panel} aria-label="Result">
      <VisuallyHidden role="status">{spokenState(run)}</VisuallyHidden>
      {run.phase === 'failed' && <ErrorNotice error={run.error} />}
      {run.phase === 'dropped' && (
        <Alert color="gray" role="status" title="Given up">
          The server had not begun with this one, as far as it told. If it waits in the server’s queue it will
          still be drawn, but no longer shown here.
        </Alert>
      )}
      {run.phase === 'done' && run.wasInterrupted && (
        <Text size="sm" c="dimmed">
          Interrupted: this is what the server had by then.
        </Text>
      )}
      {run.phase === 'running' ? (
        <RunningView task={run} />
      ) : (
        result?.images.map((image, index) => (
          <GeneratedPicture
            // A reply's pictures never change their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
            key={index}
            image={image}
            prompt={result.info.all_prompts[index - result.info.index_of_first_image] ?? ''}
            onReuseSeed={onReuseSeed}
          />
        ))
      )}
      {run.phase === 'done' && result?.images.length === 0 && <Text>The server sent no picture.</Text>}
      {run.phase === 'idle' && !result && (
        <div className={classes.empty}>
          <Text c="dimmed">The picture appears here.</Text>
        </div>
      )}
    </section>
  );
}

/** For those who hear the page; what fails has its own alert. */
function spokenState(run: Run): string {
  if (run.phase === 'running') return run.isStopping ? 'Interrupting' : 'Generating';
  return run.phase === 'done' ? 'The picture is ready' : '';
}
