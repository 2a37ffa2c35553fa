import { Progress, Text } from '@mantine/core';
import { PictureCard } from '../pictures/picture-card.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { describeProgress } from './describe-progress.ts';
import type { RunningTask } from './generation-state.ts';
import classes from './running-view.module.css';

type Props = { task: RunningTask };

/** How far the generation is, and what the picture looks like by now. */
export function RunningView({ task }: Props) {
  const { request, preview } = task;
  const { percent, label } = describeProgress(task);
  const url = usePictureUrl(preview);
  const picture = url ? <img src={url} alt="Preview" /> : <Text c="dimmed">No preview yet</Text>;
  return (
    <PictureCard width={request.width ?? 512} height={request.height ?? 512} picture={picture}>
      <Text size="sm" className={classes.label}>
        {label}
      </Text>
      <Progress.Root
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={label}
      >
        <Progress.Section
          withAria={false}
          value={percent ?? 100}
          animated={percent === undefined}
          striped={percent === undefined}
        />
      </Progress.Root>
    </PictureCard>
  );
}
