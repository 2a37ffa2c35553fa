import { memo } from 'react';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import type { ResultRecord } from '../results/result-record.ts';
import { useResultPicture } from '../results/use-result-picture.ts';
import classes from './picture-grid.module.css';

type Props = { record: ResultRecord; onOpen(id: string): void };

export const PictureTile = memo(function PictureTile({ record: { id, prompt, isFavourite }, onOpen }: Props) {
  const url = usePictureUrl(useResultPicture(id, 'thumbnail'));
  return (
    <button type="button" className={classes.tile} onClick={() => onOpen(id)}>
      <img src={url} alt={prompt || 'No prompt'} decoding="async" hidden={!url} />
      {isFavourite && (
        <span role="img" aria-label="Favourite" className={classes.star}>
          ★
        </span>
      )}
    </button>
  );
});
