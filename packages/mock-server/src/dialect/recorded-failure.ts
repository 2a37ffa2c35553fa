import type { Reply } from '../reply.ts';

/** A recorded reply that the real server gave from an uncaught error, past its own middleware. */
export class RecordedFailure extends Error {
  override name = 'RecordedFailure';
  readonly reply: Reply;

  constructor(reply: Reply) {
    super('A recorded failure of the server.');
    this.reply = reply;
  }
}
