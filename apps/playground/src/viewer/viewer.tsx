import { CloseButton, Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { CompareSlider } from '../pictures/compare-slider.tsx';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import { useResultPicture } from '../results/use-result-picture.ts';
import { useStore } from '../store/store.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import type { Opened } from './opened.ts';
import classes from './viewer.module.css';
import { ViewerActions } from './viewer-actions.tsx';
import { ZoomStage } from './zoom-stage.tsx';

type Props = Opened & { onShow(id: string): void; onClose(): void };

/** A picture as large as the window, closely looked at, compared with another, and all that is known of it. */
export function Viewer({ ids, id, onShow, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const records = useStore(useWorkspace().results.records);
  const [comparedId, setComparedId] = useState<string>();
  const shown = ids.filter((each) => records.some((record) => record.id === each));
  const record = records.find((each) => each.id === id);
  const compared = records.find((each) => each.id === comparedId);
  const blob = useResultPicture(id);
  const url = usePictureUrl(blob);
  const otherUrl = usePictureUrl(useResultPicture(comparedId ?? id));

  useEffect(() => dialog.current?.showModal(), []);
  const isGone = record === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!record) return null;

  const place = shown.indexOf(id);
  const step = (by: number) => {
    const next = shown[(place + by + shown.length) % shown.length];
    if (next) onShow(next);
  };
  function onKeyDown({ key, shiftKey, target }: React.KeyboardEvent) {
    const isField = target instanceof HTMLElement && /^(input|select|textarea)$/i.test(target.tagName);
    if (isField || shiftKey) return;
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  }
  const alt = record.prompt || 'Picture';
  const size = { width: record.width || 1, height: record.height || 1 };
  return (
    <dialog
      ref={dialog}
      className={classes.viewer}
      aria-label="Viewer"
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={classes.bar}>
        <Text size="sm" className={classes.place}>
          {place + 1} of {shown.length}
        </Text>
        <Text size="xs" c="dimmed" id="viewer-keys" className={classes.keys}>
          ← → others · + − 0 1 zoom · Shift + arrows move
        </Text>
        <CloseButton aria-label="Close the viewer" onClick={() => dialog.current?.close()} />
      </div>
      {!url ? (
        <Loader role="status" aria-label="Reading the picture" className={classes.loading} />
      ) : compared && otherUrl ? (
        <div className={classes.compare}>
          <CompareSlider
            {...size}
            before={{ src: otherUrl, label: nameOf(compared.seed, 'The other') }}
            after={{ src: url, label: nameOf(record.seed, 'This one') }}
          />
        </div>
      ) : (
        <ZoomStage key={id} src={url} alt={alt} picture={size} />
      )}
      <ViewerActions
        record={record}
        blob={blob}
        url={url}
        others={records.filter((each) => each.id !== id).slice(0, mostOthers)}
        comparedId={comparedId}
        onCompare={setComparedId}
        onStep={step}
        onLeave={() => dialog.current?.close()}
      />
    </dialog>
  );
}

/** Pictures that can be compared with; more would be a list that nobody reads. */
const mostOthers = 50;

function nameOf(seed: number | null, instead: string): string {
  return seed === null ? instead : `Seed ${seed}`;
}
