import { useState } from 'react';
import classes from './compare-slider.module.css';

type Side = {
  src: string;
  /** What it is: `Before`. */
  label: string;
};

type Props = {
  before: Side;
  after: Side;
  /** Pixels of the second picture; the first is stretched over the same room. */
  width: number;
  height: number;
};

/** Two pictures one above the other, and a line between them that moves: by pointer, by finger, by arrow keys. */
export function CompareSlider({ before, after, width, height }: Props) {
  const [share, setShare] = useState(50);
  return (
    <div
      className={classes.compare}
      style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${width / height} * 72vh)` }}
    >
      <img src={after.src} alt={after.label} draggable={false} />
      <img
        src={before.src}
        alt={before.label}
        draggable={false}
        style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
      />
      <span className={classes.tag} data-side="before" aria-hidden="true">
        {before.label}
      </span>
      <span className={classes.tag} data-side="after" aria-hidden="true">
        {after.label}
      </span>
      <span className={classes.line} style={{ left: `${share}%` }} aria-hidden="true" />
      <input
        className={classes.range}
        type="range"
        min={0}
        max={100}
        step={1}
        value={share}
        aria-label={`Compare ${before.label} and ${after.label}`}
        aria-valuetext={`${share} % ${before.label}`}
        onChange={(event) => setShare(Number(event.currentTarget.value))}
      />
    </div>
  );
}
