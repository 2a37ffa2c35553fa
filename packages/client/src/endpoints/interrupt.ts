import type { RequestOptions, Send } from '../transport/send.ts';

export type InterruptEndpoints = {
  /**
   * Ends whatever the server is drawing, whoever asked for it: that one answers with what it has. To end a generation
   * of your own, abort its signal.
   */
  interrupt(options?: RequestOptions): Promise<void>;
  /** Ends the current batch of whatever the server is drawing, and goes on with the next. */
  skip(options?: RequestOptions): Promise<void>;
};

export function createInterrupt(send: Send): InterruptEndpoints {
  return {
    interrupt: async (options) => {
      await send('post', '/sdapi/v1/interrupt', { name: 'interrupt', options });
    },
    skip: async (options) => {
      await send('post', '/sdapi/v1/skip', { name: 'skip', options });
    },
  };
}
