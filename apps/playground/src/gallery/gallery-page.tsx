import { Checkbox, Text, TextInput, Title } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { sizeOf } from '../results/choose-pruned.ts';
import { describeSize } from '../results/describe-size.ts';
import { useStore } from '../store/store.ts';
import { openViewer } from '../viewer/opened.ts';
import { useWorkspace } from '../workspace/workspace.tsx';
import { findResults } from './find-results.ts';
import classes from './gallery-page.module.css';
import { PictureGrid } from './picture-grid.tsx';
import { RoomTools } from './room-tools.tsx';

/** All pictures that this browser keeps, of every server and tab. */
export function GalleryPage() {
  const records = useStore(useWorkspace().results.records);
  const [search, setSearch] = useState('');
  const [onlyFavourites, setOnlyFavourites] = useState(false);
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => findResults(records, { search: wanted, onlyFavourites }),
    [records, wanted, onlyFavourites],
  );
  return (
    <div className={classes.page}>
      <Title order={2}>Gallery</Title>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label="Search the gallery"
          placeholder="Words of the prompt, a seed, a model"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label="Favourites only"
          checked={onlyFavourites}
          onChange={(event) => setOnlyFavourites(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed" role="status">
          {shown.length === 1 ? '1 picture' : `${shown.length.toLocaleString('en')} pictures`},{' '}
          {describeSize(sizeOf(shown))}
        </Text>
      </div>
      {records.length > 0 && <RoomTools records={records} shown={shown} />}
      {shown.length > 0 ? (
        <PictureGrid
          records={shown}
          onOpen={(id) =>
            openViewer(
              shown.map((each) => each.id),
              id,
            )
          }
        />
      ) : (
        <Text className={classes.empty} c="dimmed">
          {records.length > 0
            ? 'None of the pictures is like that.'
            : 'What you draw is kept here, in this browser alone.'}
        </Text>
      )}
    </div>
  );
}
