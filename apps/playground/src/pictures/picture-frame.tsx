import type { ReactNode } from 'react';
import classes from './picture-frame.module.css';

type Props = {
  width: number;
  height: number;
  /** The picture, or what stands in its place. */
  children: ReactNode;
};

/** Keeps the room of a picture of this size, whether it is there yet or not, and never more than fits on the screen. */
export function PictureFrame({ width, height, children }: Props) {
  return (
    <div
      className={classes.frame}
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100%, max(${width}px, 20rem), ${width / height} * 72vh)`,
      }}
    >
      {children}
    </div>
  );
}
