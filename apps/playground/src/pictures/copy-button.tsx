import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';

type Props = { text: string; children: string };
type Outcome = 'copied' | 'failed' | undefined;

/** Milliseconds for which the button says how it went. */
const shownFor = 2000;

export function CopyButton({ text, children }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words = outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Could not copy' : children;
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => void copyText(text).then((done) => setOutcome(done ? 'copied' : 'failed'))}
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
