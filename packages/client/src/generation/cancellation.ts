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

export const unsent: Cancellation = { outcome: 'unsent', message: 'It was never sent.' };
export const over: Cancellation = { outcome: 'over', message: 'It was over already.' };
