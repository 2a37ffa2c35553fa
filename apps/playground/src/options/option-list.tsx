import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Drafts, OptionMessages } from './drafts.ts';
import type { Option } from './option.ts';
import classes from './option-list.module.css';
import { OptionRow } from './option-row.tsx';
import { useOptionNames } from './use-option-names.ts';

type Props = {
  options: readonly Option[];
  drafts: Drafts;
  messages: OptionMessages;
  onChange(option: Option, value: unknown): void;
};

/** Only the settings that are seen are made: hundreds of fields would take a second. */
export function OptionList({ options, drafts, messages, onChange }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const names = useOptionNames();
  const rows = useWindowVirtualizer({
    count: options.length,
    estimateSize: () => 92,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => options[index]?.key ?? index,
  });
  return (
    <ul ref={list} className={classes.list} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const option = options[index];
        const isFirst = option?.group !== options[index - 1]?.group;
        return (
          option && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
              aria-setsize={options.length}
              aria-posinset={index + 1}
            >
              {isFirst && <h2 className={classes.group}>{option.group}</h2>}
              <OptionRow
                option={option}
                draft={drafts[option.key]}
                names={names[option.key]}
                message={messages[option.key]}
                onChange={(value) => onChange(option, value)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
