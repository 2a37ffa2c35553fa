import { Button, Loader } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import classes from './network-panel.module.css';

const NetworkPicker = lazy(async () => ({
  default: (await import('../networks/network-picker.tsx')).NetworkPicker,
}));

type Props = { onInsert(text: string): void };

/** What can be put into a prompt, loaded when it is opened: a server may have thousands. */
export function NetworkPanel({ onInsert }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.panel}>
      <Button
        size="xs"
        variant="default"
        className={classes.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        LoRAs and embeddings
      </Button>
      {isOpen && (
        <Suspense fallback={<Loader size="sm" role="status" aria-label="Loading" />}>
          <NetworkPicker onInsert={onInsert} />
        </Suspense>
      )}
    </div>
  );
}
