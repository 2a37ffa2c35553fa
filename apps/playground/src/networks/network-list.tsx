import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Network } from './network.ts';
import classes from './network-list.module.css';
import { NetworkRow } from './network-row.tsx';

type Props = { networks: readonly Network[]; onInsert(text: string): void };

/** Pixels of a row; the style sheet has the same. */
const rowHeight = 56;

/** However long the list is, only the rows that are seen exist. One of them is in the order of Tab; arrows go on. */
export function NetworkList({ networks, onInsert }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, networks.length - 1);
  const rows = useVirtualizer({
    count: networks.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });

  // Another list is looked at from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is what it hangs on
  useEffect(() => {
    setActive(0);
    list.current?.scrollTo({ top: 0 });
  }, [networks]);

  const steps: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + 8,
    PageUp: current - 8,
    Home: 0,
    End: networks.length - 1,
  };

  function travel(event: KeyboardEvent) {
    const wanted = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (wanted === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(wanted, 0), networks.length - 1);
    setActive(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus();
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div ref={list} className={classes.list} onKeyDown={travel}>
      <ul style={{ height: rows.getTotalSize() }} className={classes.rows}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const network = networks[index];
          return (
            network && (
              <li
                key={index} // a row is filled anew, not made anew, when the list is another
                data-index={index}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={networks.length}
                aria-posinset={index + 1}
              >
                <NetworkRow
                  network={network}
                  isActive={index === current}
                  onFocus={() => setActive(index)}
                  onInsert={onInsert}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
