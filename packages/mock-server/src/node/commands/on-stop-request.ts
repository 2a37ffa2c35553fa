import type { ReadStream } from 'node:tty';

/** A key that is pressed once may come twice: from the terminal, and passed on by the process that started this one. */
const sameMs = 500;

/** Calls back each time a person asks to stop: Ctrl+C, `q`, or a signal. Returns what ends the listening. */
export function onStopRequest(stop: () => void, stdin: ReadStream = process.stdin): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const ask = () => {
    const now = performance.now();
    if (now - last > sameMs) stop();
    last = now;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  // With its keys read one by one, a terminal makes no signal of Ctrl+C.
  const onKey = (key: Buffer) => {
    if (['q', 'Q', '\u0003'].includes(key.toString())) ask();
  };
  if (stdin.isTTY) stdin.setRawMode(true).on('data', onKey).resume();
  return () => {
    for (const signal of signals) process.off(signal, ask);
    if (stdin.isTTY) stdin.off('data', onKey).setRawMode(false).pause();
  };
}
