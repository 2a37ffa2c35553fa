import { UnstyledButton } from '@mantine/core';
import { kindLabels, type Network } from './network.ts';
import classes from './network-row.module.css';

type Props = { network: Network; isActive: boolean; onFocus(): void; onInsert(text: string): void };

export function NetworkRow({ network, isActive, onFocus, onInsert }: Props) {
  const { kind, name, prompt, keywords, detail, fits } = network;
  return (
    <div className={classes.row}>
      <UnstyledButton
        className={classes.insert}
        tabIndex={isActive ? 0 : -1}
        aria-label={`Insert ${name}`}
        title={prompt}
        onFocus={onFocus}
        onClick={() => onInsert(prompt)}
      >
        <span className={classes.name} data-fits={fits}>
          {name}
        </span>
        <span className={classes.detail}>{[kindLabels[kind], detail].filter(Boolean).join(' · ')}</span>
      </UnstyledButton>
      {keywords.length > 0 && (
        <span className={classes.keywords}>
          {keywords.map((word) => (
            <UnstyledButton
              key={word}
              className={classes.keyword}
              tabIndex={isActive ? 0 : -1}
              aria-label={`Insert keyword ${word}`}
              onFocus={onFocus}
              onClick={() => onInsert(word)}
            >
              {word}
            </UnstyledButton>
          ))}
        </span>
      )}
    </div>
  );
}
