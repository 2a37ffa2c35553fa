import { type Reply, textReply } from '../reply.ts';
import { recordedReply } from './replay-or.ts';
import type { Route, RouteInput } from './route.ts';

/** An operation that the mock does not know, an extension's for example: what was recorded of it is all that it can answer. */
export const recorded: Route = async (input) => (await recall(input)) ?? unknownOperation(input);

/** The next recorded reply, replay or not: there is nothing to compute instead. */
export function recall(input: RouteInput): Promise<Reply | undefined> {
  return recordedReply(input, false);
}

/** Says what would let the mock answer. */
export function unknownOperation({ method, url }: RouteInput): Reply {
  const problem = {
    type: 'about:blank',
    title: 'No recording answers this request',
    status: 501,
    detail:
      `The spec of this instance has ${method} ${url.split('?')[0]}, but the mock does not compute it and no recording ` +
      'of it matches. Record the request from a real server and import it.',
  };
  return textReply(JSON.stringify(problem), 'application/problem+json', 'protocol', 501);
}
