import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import { type Cancellation, over } from './cancellation.ts';
import { interruptTask } from './interrupt-task.ts';

/** Milliseconds for each request: the server answers them at once also while it draws. */
const patience = 5000;
/** Milliseconds between two looks: the pause grows from one to the other. */
const shortest = 500;
const longest = 3000;
/** Milliseconds after which a task in the queue is left alone: one whose request failed stays there for ever. */
const longestWait = 30 * 60_000;
/** So many looks in a row may find nothing: the request may not have arrived yet, the network may come back. */
const misses = 5;

const interrupted: Cancellation = {
  outcome: 'interrupted',
  message: 'The server was working on it, and was interrupted.',
};
const untold: Cancellation = {
  outcome: 'left-running',
  message:
    'This server cannot tell whose generation it is working on (--nowebui, SD.Next), so it was not interrupted: ' +
    'client.interrupt() ends whatever it is working on.',
};
const unreachable: Cancellation = {
  outcome: 'left-running',
  message: 'The server could not be asked, so it was not interrupted.',
};
const unwatched: Cancellation = {
  outcome: 'left-running',
  message: 'It waits in the server’s queue and is watched no longer, so it will run.',
};

export type Watch = {
  clock: Clock;
  /** Ends the watch. */
  signal: AbortSignal;
  /** Called after the first look, whatever it found: what follows happens in the background. */
  onFirstLook(): void;
};

/** Interrupts the server as soon as it works on this task, which may still be in its queue; tells what became of it. */
export async function interruptWhenActive(
  send: Send,
  taskId: string,
  { clock, signal, onFirstLook }: Watch,
): Promise<Cancellation> {
  let missed = 0;
  let pause = shortest;
  let waited = 0;
  while (waited < longestWait) {
    const attempt = await interruptTask(send, taskId, { timeout: patience, retries: 0 });
    onFirstLook();
    if (attempt === 'interrupted') return interrupted;
    if (attempt === 'over') return over;
    if (attempt === 'untold') return untold;
    missed = attempt === 'queued' ? 0 : missed + 1;
    if (missed >= misses) return attempt === 'unknown' ? over : unreachable;
    await clock.wait(pause, signal, true);
    if (signal.aborted) return unwatched;
    waited += pause;
    pause = Math.min(pause * 1.5, longest);
  }
  return unwatched;
}
