import type { ReadStream } from 'node:tty';

/** A key that is pressed once may come twice: from the terminal, and passed on by the process that started this one. */
const sameMs = 500;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl+C is a key like others while a terminal gives its keys one by one. */
const keys = ['q', 'Q', '\u0003'];

/** Calls back each time a person asks to stop: Ctrl+C, `q`, or a signal. Returns what ends the listening. */
export function onStopRequest(
  stop: () => void,
  { stdin = process.stdin, now = () => performance.now() }: { stdin?: ReadStream; now?: () => number } = {},
): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const ask = () => {
    const since = now() - last;
    last = now();
    if (since > sameMs) stop();
  };
  const onKey = (key: Buffer) => {
    if (keys.includes(key.toString())) ask();
  };
  for (const signal of signals) process.on(signal, ask);
  if (stdin.isTTY) stdin.setRawMode(true).on('data', onKey).resume();
  return () => {
    for (const signal of signals) process.off(signal, ask);
    if (stdin.isTTY) stdin.off('data', onKey).setRawMode(false).pause();
  };
}
