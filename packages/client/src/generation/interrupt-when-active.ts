import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import { type Cancellation, over } from './cancellation.ts';
import { type InterruptAttempt, interruptTask } from './interrupt-task.ts';

/** Milliseconds for each request: the server answers them at once also while it draws. */
const patience = 5000;
/** Milliseconds between two looks: the pause grows from one to the other. */
const shortest = 500;
const longest = 3000;
/** Milliseconds after which a task in the queue is left alone: one whose request failed stays there for ever. */
const longestWait = 30 * 60_000;
/** So many looks in a row may find nothing: the request may not have arrived yet, the network may come back. */
const misses = 5;

const watched: Cancellation = {
  outcome: 'watched',
  message: 'It is not active at the server. It is watched, and interrupted as soon as it is active.',
};
/** After these there is nothing left to do. */
const endings: { [Attempt in InterruptAttempt]?: Cancellation } = {
  over,
  interrupted: {
    outcome: 'interrupted',
    message: 'The server was working on it, and was interrupted.',
  },
  untold: {
    outcome: 'left-running',
    message:
      'This server cannot tell whose generation it is working on (--nowebui, SD.Next), so it was not interrupted: ' +
      'client.interrupt() ends whatever it is working on.',
  },
};

export type Watcher = {
  send: Send;
  clock: Clock;
  /** Ends what is done in the background. */
  closing: AbortSignal;
};

/**
 * Interrupts the server if it works on this task; if not yet, as soon as it does: that goes on in the background, where
 * it keeps no process alive, and ends when the task is gone, at the latest after half an hour.
 *
 * @returns what became of it by the first look
 */
export async function interruptWhenActive(watcher: Watcher, taskId: string): Promise<Cancellation> {
  const attempt = () => interruptTask(watcher.send, taskId, { timeout: patience, retries: 0 });
  const first = await attempt();
  const ending = endings[first];
  if (!ending) void watch(watcher, attempt, first).catch(() => {}); // nobody is left to hear of it
  return ending ?? watched;
}

async function watch(
  { clock, closing }: Watcher,
  attempt: () => Promise<InterruptAttempt>,
  first: InterruptAttempt,
): Promise<void> {
  let missed = first === 'queued' ? 0 : 1;
  let pause = shortest;
  let waited = 0;
  while (waited < longestWait && missed < misses) {
    await clock.wait(pause, closing, true);
    if (closing.aborted) return;
    const last = await attempt();
    if (endings[last]) return;
    missed = last === 'queued' ? 0 : missed + 1;
    waited += pause;
    pause = Math.min(pause * 1.5, longest);
  }
}
