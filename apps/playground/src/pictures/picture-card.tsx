import type { ReactNode } from 'react';
import classes from './picture-card.module.css';
import { PictureFrame } from './picture-frame.tsx';

type Props = { width: number; height: number; picture: ReactNode; children: ReactNode };

/** A picture and what is to be said about it: beside it where there is room, else below. */
export function PictureCard({ width, height, picture, children }: Props) {
  return (
    <figure className={classes.card}>
      <PictureFrame width={width} height={height}>
        {picture}
      </PictureFrame>
      <figcaption className={classes.caption}>{children}</figcaption>
    </figure>
  );
}
