import { Button } from '@mantine/core';
import { CopyButton } from '../pictures/copy-button.tsx';
import { InfotextView } from '../pictures/infotext-view.tsx';
import { PictureCard } from '../pictures/picture-card.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { openViewer } from '../viewer/opened.ts';
import classes from './result-card.module.css';
import { resultFileName } from './result-file-name.ts';
import type { ResultRecord } from './result-record.ts';
import { SendButtons } from './send-buttons.tsx';
import { useResultPicture } from './use-result-picture.ts';

type Props = {
  record: ResultRecord;
  /** Those among which the viewer shows it. */
  ids: readonly string[];
  onReuseSeed(seed: number): void;
};

const kindNames = { result: 'Picture', grid: 'Grid', extra: 'Extra picture' };

/** One picture of a reply, with all that the server says about it. */
export function ResultCard({ record, ids, onReuseSeed }: Props) {
  const { id, kind, prompt, seed, infotext, width, height } = record;
  const blob = useResultPicture(id);
  const url = usePictureUrl(blob);
  const picture = url && (
    <button type="button" className={classes.picture} onClick={() => openViewer(ids, id)}>
      <img src={url} width={width} height={height} alt={prompt || kindNames[kind]} />
    </button>
  );
  return (
    <PictureCard width={width || 1} height={height || 1} picture={picture}>
      <div className={classes.actions}>
        {seed !== null && (
          <Button size="xs" variant="default" onClick={() => onReuseSeed(seed)}>
            Reuse seed {seed}
          </Button>
        )}
        {infotext && <CopyButton text={infotext}>Copy infotext</CopyButton>}
        {url && (
          <Button size="xs" variant="default" component="a" href={url} download={resultFileName(record)}>
            Download
          </Button>
        )}
        {blob && <SendButtons picture={blob} infotext={infotext} />}
      </div>
      {infotext ? (
        <InfotextView infotext={infotext} />
      ) : (
        <p>The server sent no infotext with this picture.</p>
      )}
    </PictureCard>
  );
}
