/** What became of a generation that was given up. */
export type Cancellation = {
  /**
   * `unsent`: it still waited in this client, and was never sent. `interrupted`: the server worked on it, and was
   * interrupted. `over`: it had come to its end already. `watched`: the server does not work on it yet, and is interrupted
   * as soon as it does, while this client lasts. `left-running`: it runs on.
   */
  outcome: 'unsent' | 'interrupted' | 'over' | 'watched' | 'left-running';
  /** The same in words, with the reason. */
  message: string;
};

export const unsent: Cancellation = { outcome: 'unsent', message: 'It was never sent.' };
export const over: Cancellation = { outcome: 'over', message: 'It was over already.' };
