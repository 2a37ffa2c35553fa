import { Progress, Switch, Text } from '@mantine/core';
import { ErrorNotice } from '../errors/error-notice.tsx';
import { PictureCard } from '../pictures/picture-card.tsx';
import { useBlob, usePictureUrl } from '../pictures/use-picture-url.ts';
import { usePreference } from '../preferences/preference.ts';
import type { CurrentTask } from '../tasks/queue-state.ts';
import { describeProgress } from './describe-progress.ts';
import classes from './running-view.module.css';

type Props = { current: CurrentTask };

/** How far the generation is, and what the picture looks like by now. */
export function RunningView({ current }: Props) {
  const { request } = current.task;
  const { percent, label } = describeProgress(current);
  const [wantsPreview, setWantsPreview] = usePreference('preview');
  const url = usePictureUrl(useBlob(wantsPreview ? current.preview : undefined));
  const picture = url ? (
    <img src={url} alt="Preview" />
  ) : (
    <Text c="dimmed">{wantsPreview ? 'No preview yet' : 'The preview is off'}</Text>
  );
  return (
    <>
      {current.silence !== undefined && (
        <ErrorNotice error={current.silence}>
          <Text size="sm" mt="xs">
            This page goes on asking. The task is kept, and found again by its id if the server has it.
          </Text>
        </ErrorNotice>
      )}
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
        <Switch
          mt="md"
          label="Live preview"
          checked={wantsPreview}
          onChange={(event) => setWantsPreview(event.currentTarget.checked)}
        />
        {current.isFollowed && (
          <Text size="sm" mt="md">
            The connection through which this one was asked for is gone. It is followed by its id; its
            pictures can no longer be received, but it can be drawn again with the same seed.
          </Text>
        )}
      </PictureCard>
    </>
  );
}
