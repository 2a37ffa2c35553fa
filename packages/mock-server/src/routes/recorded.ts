import type { Reply } from '../reply.ts';
import { explainMiss, recordedReply } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** An operation that the mock does not know, an extension's for example: what was recorded of it is all that it can answer. */
export const recorded: Route = async (input) => (await recall(input)) ?? explainMiss(input);

/** The next recorded reply, replay or not: there is nothing to compute instead. */
export function recall(input: RouteInput): Promise<Reply | undefined> {
  return recordedReply(input, false);
}
