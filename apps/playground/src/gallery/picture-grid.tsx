import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ResultRecord } from '../results/result-record.ts';
import classes from './picture-grid.module.css';
import { PictureTile } from './picture-tile.tsx';

type Props = { records: readonly ResultRecord[]; onOpen(id: string): void };

/** Pixels. */
const tileSize = 150;
const gap = 8;

/** Pictures in rows, of which only those are drawn that can be seen. */
export function PictureGrid({ records, onOpen }: Props) {
  const grid = useRef<HTMLUListElement>(null);
  const [{ width, top }, setPlace] = useState({ width: 0, top: 0 });
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setPlace({ width: element.clientWidth, top: element.offsetTop }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const columns = Math.max(2, Math.floor((width + gap) / (tileSize + gap)));
  const side = Math.max(1, (width - gap * (columns - 1)) / columns);
  const rows = useWindowVirtualizer({
    count: width > 0 ? Math.ceil(records.length / columns) : 0,
    estimateSize: () => side + gap,
    overscan: 3,
    scrollMargin: top,
  });
  // Its rows are measured once; another width makes other rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: side is why
  useLayoutEffect(() => rows.measure(), [side]);

  return (
    <ul ref={grid} className={classes.grid} aria-label="Pictures" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().flatMap(({ index, start }) =>
        records.slice(index * columns, (index + 1) * columns).map((record, column) => (
          <li
            key={record.id}
            style={{
              width: side,
              height: side,
              transform: `translate(${column * (side + gap)}px, ${start - top}px)`,
            }}
          >
            <PictureTile record={record} onOpen={onOpen} />
          </li>
        )),
      )}
    </ul>
  );
}
