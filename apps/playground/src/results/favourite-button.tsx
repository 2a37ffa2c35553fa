import { Button } from '@mantine/core';
import { useWorkspace } from '../workspace/workspace.tsx';
import type { ResultRecord } from './result-record.ts';

type Props = { record: ResultRecord };

/** Favourites stay when room is made. */
export function FavouriteButton({ record: { id, isFavourite } }: Props) {
  const { results } = useWorkspace();
  return (
    <Button
      size="xs"
      variant="default"
      aria-pressed={isFavourite}
      onClick={() => void results.setFavourite(id, !isFavourite)}
    >
      <span aria-hidden="true">{isFavourite ? '★' : '☆'}&nbsp;</span>Favourite
    </Button>
  );
}
