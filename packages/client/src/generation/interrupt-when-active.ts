import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import { type Cancellation, cancellations } from './cancellation.ts';
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
    if (attempt === 'interrupted' || attempt === 'over' || attempt === 'untold')
      return cancellations[attempt];
    missed = attempt === 'queued' ? 0 : missed + 1;
    if (missed >= misses) return cancellations[attempt === 'unknown' ? 'over' : 'unreachable'];
    await clock.wait(pause, signal, true);
    if (signal.aborted) return cancellations.unwatched;
    waited += pause;
    pause = Math.min(pause * 1.5, longest);
  }
  return cancellations.unwatched;
}
