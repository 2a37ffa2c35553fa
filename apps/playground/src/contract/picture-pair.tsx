import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { CompareSlider } from '../pictures/compare-slider.tsx';
import classes from './contract-page.module.css';
import type { ReportedPicture } from './contract-report.ts';
import { useImageSize } from './use-image-size.ts';
import { likenessWords } from './words.ts';

type Props = {
  picture: ReportedPicture;
  sides: readonly [before: string, after: string];
  isOpenFirst: boolean;
};

type Look = 'beside' | 'slider' | 'difference';

/** Two pictures of the same request: side by side, one above the other, or what differs between them. */
export function PicturePair({ picture, sides: [before, after], isOpenFirst }: Props) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const { scenario, index, place, likeness, distance, tolerance } = picture;
  return (
    <details
      className={classes.details}
      open={isOpen}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        {likenessWords[likeness]}: {scenario} #{index} <code>{place}</code>{' '}
        <span className={classes.aside}>
          (distance {distance.toFixed(3)}, the same up to {tolerance.toFixed(3)})
        </span>
      </summary>
      {isOpen && <Pair picture={picture} before={before} after={after} />}
    </details>
  );
}

type PairProps = { picture: ReportedPicture; before: string; after: string };

function Pair({ picture, before, after }: PairProps) {
  const [look, setLook] = useState<Look>('beside');
  const size = useImageSize(picture.after);
  if (!picture.before || !picture.after) {
    return <Text size="sm">The report has no pictures of this one. Write it with them to see any.</Text>;
  }
  const looks: { value: Look; label: string }[] = [
    { value: 'beside', label: 'Side by side' },
    { value: 'slider', label: 'Slider' },
    ...(picture.difference ? [{ value: 'difference' as const, label: 'Difference' }] : []),
  ];
  return (
    <div className={classes.pair}>
      <SegmentedControl
        size="xs"
        aria-label="How to compare"
        data={looks}
        value={look}
        onChange={(value) => setLook(value as Look)} // its options are those of the type
      />
      {look === 'slider' && size && (
        <CompareSlider
          before={{ src: picture.before, label: before }}
          after={{ src: picture.after, label: after }}
          {...size}
        />
      )}
      {look === 'beside' && (
        <div className={classes.beside}>
          <Figure src={picture.before} caption={before} />
          <Figure src={picture.after} caption={after} />
        </div>
      )}
      {look === 'difference' && picture.difference && (
        <Figure src={picture.difference} caption="difference: red lighter, blue darker" />
      )}
    </div>
  );
}

function Figure({ src, caption }: { src: string; caption: string }) {
  return (
    <figure className={classes.figure}>
      <img src={src} alt={caption} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
