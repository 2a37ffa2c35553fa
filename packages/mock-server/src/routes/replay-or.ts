import { RecordedFailure } from '../dialect/recorded-failure.ts';
import { missReply } from '../match/miss/miss-reply.ts';
import type { Wanted } from '../match/wanted.ts';
import { bytesReply, type Reply } from '../reply.ts';
import type { TaskEnding } from '../state/running-task.ts';
import type { RouteInput } from './route.ts';

/** What a recording is looked up by. */
type Question = Pick<RouteInput, 'server' | 'method' | 'url' | 'body' | 'header'>;

/** Answers with the recorded reply to this request in the present state, or else with a computed one. */
export async function replayOr(input: RouteInput, compute: () => Promise<Reply>): Promise<Reply> {
  return (await replay(input)) ?? (await refuseUnmatched(input)) ?? compute();
}

/**
 * The recorded reply to this request in the present state, unless replay is switched off.
 *
 * @throws RecordedFailure when what was recorded is an uncaught error
 */
export async function replay(input: RouteInput, disturbed = false): Promise<Reply | undefined> {
  return input.server.settings.replay ? recordedReply(input, disturbed) : undefined;
}

/**
 * What was recorded of a generation that ended in this way: of one that was interrupted or skipped, what was recorded of such
 * a one. A skipped one comes whole, as on the server, so that `undisturbed` will do as well.
 */
export async function replayAsEnded(
  input: RouteInput,
  { interrupted, skipped }: TaskEnding,
  undisturbed: Reply | undefined,
): Promise<Reply | undefined> {
  if (!interrupted && !skipped) return undisturbed;
  return (await replay(input, true)) ?? (interrupted ? undefined : undisturbed);
}

/** Where the mock is to compute nothing, what it says to a request that no recording answers. */
export async function refuseUnmatched(input: RouteInput, disturbed = false): Promise<Reply | undefined> {
  return input.server.settings.unmatched === 'error' ? explainMiss(input, disturbed) : undefined;
}

/** As {@link refuseUnmatched}, unless an interrupt may still bring about what was recorded. */
export async function refuseAtOnce(input: RouteInput): Promise<Reply | undefined> {
  const { settings, recordings } = input.server;
  if (settings.unmatched === 'compute' || (await recordings.has(toWanted(input, true)))) return undefined;
  return explainMiss(input);
}

/** Says why no recording answers this request. */
export async function explainMiss(input: Question, disturbed = false): Promise<Reply> {
  return missReply(await input.server.recordings.explainMiss(toWanted(input, disturbed)));
}

/**
 * The recorded reply to this request in the present state.
 *
 * @throws RecordedFailure when what was recorded is an uncaught error
 */
export async function recordedReply(input: Question, disturbed: boolean): Promise<Reply | undefined> {
  const found = await input.server.recordings.find(toWanted(input, disturbed));
  if (!found) return undefined;
  const { status, headers } = found.exchange.response;
  const reply = bytesReply(found.body, headers['content-type'], 'recorded', status);
  if (status === 500 && headers['x-process-time'] === undefined) throw new RecordedFailure(reply);
  return reply;
}

export function toWanted({ server, method, url, body, header }: Question, disturbed: boolean): Wanted {
  return {
    method,
    url,
    value: body,
    state: server.options.changes(),
    authorization: header('authorization') ?? '',
    disturbed,
  };
}
