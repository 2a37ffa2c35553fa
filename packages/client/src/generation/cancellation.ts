/** What became of a generation that was given up. */
export type Cancellation = {
  /**
   * `unsent`: it still waited in this client, and was never sent. `interrupted`: the server worked on it, and was
   * interrupted. `over`: it had come to its end already. `left-running`: it runs on, or will.
   */
  outcome: 'unsent' | 'interrupted' | 'over' | 'left-running';
  /** The same in words, with the reason. */
  message: string;
};

export const cancellations = {
  unsent: { outcome: 'unsent', message: 'It still waited in this client, and was never sent.' },
  interrupted: { outcome: 'interrupted', message: 'The server was working on it, and was interrupted.' },
  over: { outcome: 'over', message: 'It was over already.' },
  untold: {
    outcome: 'left-running',
    message:
      'This server cannot tell whose generation it is working on (--nowebui, SD.Next), so it was not interrupted: ' +
      'client.interrupt() ends whatever it is working on.',
  },
  unreachable: {
    outcome: 'left-running',
    message: 'The server could not be asked, so it was not interrupted.',
  },
  unwatched: {
    outcome: 'left-running',
    message: 'It waits in the server’s queue and is watched no longer, so it will run.',
  },
} as const satisfies Record<string, Cancellation>;
