import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import classes from './contract-page.module.css';
import type { ContractReport, Likeness } from './contract-report.ts';
import { PicturePair } from './picture-pair.tsx';
import { likenessWords, nameSides } from './words.ts';

type Props = { report: ContractReport };

const order: readonly Likeness[] = ['other', 'close', 'same'];
/** Pairs shown at first, and more at each wish. */
const portion = 20;

/** The pictures that were compared, the least alike first. */
export function PictureList({ report }: Props) {
  const [shown, setShown] = useState(portion);
  const { pictures } = report;
  if (pictures.length === 0) return null;
  const sorted = [...pictures].sort(
    (a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness) || b.distance - a.distance,
  );
  const counts = order
    .map(
      (likeness) => [likeness, pictures.filter((picture) => picture.likeness === likeness).length] as const,
    )
    .filter(([, number]) => number > 0);
  return (
    <section className={classes.section} aria-label="Pictures">
      <h2 className={classes.heading}>Pictures</h2>
      <Text size="sm" c="dimmed">
        {counts.map(([likeness, number]) => `${likenessWords[likeness]}: ${number}`).join(', ')}. A distance
        of 0 is alike, of 1 nothing in common.
      </Text>
      {sorted.slice(0, shown).map((picture, index) => (
        <PicturePair
          key={`${picture.index} ${picture.place}`}
          picture={picture}
          sides={nameSides({ against: 'recorded' }, report)}
          isOpenFirst={index === 0 && picture.likeness !== 'same'}
        />
      ))}
      {sorted.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + portion)}>
          Show {Math.min(portion, sorted.length - shown)} more of {sorted.length - shown}
        </Button>
      )}
    </section>
  );
}
