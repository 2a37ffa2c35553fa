import { ActionIcon } from '@mantine/core';
import { usePictureUrl } from '../pictures/use-picture-url.ts';
import type { Source } from './extras-state.ts';
import classes from './source-list.module.css';

type Props = { sources: readonly Source[]; onRemove(id: number): void };

/** The pictures that were chosen. */
export function SourceList({ sources, onRemove }: Props) {
  if (sources.length === 0) return null;
  return (
    <ul className={classes.sources} aria-label="Chosen pictures">
      {sources.map((source) => (
        <Thumbnail key={source.id} source={source} onRemove={onRemove} />
      ))}
    </ul>
  );
}

function Thumbnail({ source, onRemove }: { source: Source; onRemove(id: number): void }) {
  const url = usePictureUrl(source.file);
  return (
    <li className={classes.source}>
      {url && <img src={url} alt={source.name} title={source.name} />}
      <ActionIcon
        className={classes.remove}
        size="sm"
        variant="default"
        aria-label={`Remove ${source.name}`}
        onClick={() => onRemove(source.id)}
      >
        ×
      </ActionIcon>
    </li>
  );
}
