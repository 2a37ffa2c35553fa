import { Button, NativeSelect } from '@mantine/core';
import { CopyButton } from '../pictures/copy-button.tsx';
import { InfotextView } from '../pictures/infotext-view.tsx';
import { FavouriteButton } from '../results/favourite-button.tsx';
import { resultFileName } from '../results/result-file-name.ts';
import type { ResultRecord } from '../results/result-record.ts';
import { SendButtons } from '../results/send-buttons.tsx';
import { useWorkspace } from '../workspace/workspace.tsx';
import classes from './viewer.module.css';

type Props = {
  record: ResultRecord;
  blob: Blob | undefined;
  url: string | undefined;
  /** What it may be compared with. */
  others: readonly ResultRecord[];
  comparedId: string | undefined;
  onCompare(id: string | undefined): void;
  onStep(by: 1 | -1): void;
  /** Something is done elsewhere. */
  onLeave(): void;
};

export function ViewerActions(props: Props) {
  const { record, blob, url, others, comparedId, onCompare, onStep, onLeave } = props;
  const { results } = useWorkspace();
  const { id, infotext } = record;
  return (
    <div className={classes.actions}>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={() => onStep(-1)}>
          Previous
        </Button>
        <Button size="xs" variant="default" onClick={() => onStep(1)}>
          Next
        </Button>
        <FavouriteButton record={record} />
        {url && (
          <Button size="xs" variant="default" component="a" href={url} download={resultFileName(record)}>
            Download
          </Button>
        )}
        {infotext && <CopyButton text={infotext}>Copy infotext</CopyButton>}
        {blob && <SendButtons picture={blob} infotext={infotext} onSent={onLeave} />}
        <Button size="xs" variant="default" color="red" onClick={() => void results.remove([id])}>
          Delete
        </Button>
        {others.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label="Compare with"
            value={comparedId ?? ''}
            data={[
              { value: '', label: 'Compare with…' },
              ...others.map((each) => ({ value: each.id, label: labelOf(each) })),
            ]}
            onChange={(event) => onCompare(event.currentTarget.value || undefined)}
          />
        )}
      </div>
      {infotext && (
        <details>
          <summary>What it was made with</summary>
          <InfotextView infotext={infotext} />
        </details>
      )}
    </div>
  );
}

function labelOf({ prompt, seed, kind }: ResultRecord): string {
  const words = prompt.length > 40 ? `${prompt.slice(0, 40)}…` : prompt;
  return `${words || 'No prompt'} · ${seed ?? kind}`;
}
