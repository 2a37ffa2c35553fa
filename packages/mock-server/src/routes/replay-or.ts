import { RecordedFailure } from '../dialect/recorded-failure.ts';
import { bytesReply, type Reply } from '../reply.ts';
import type { RouteInput } from './route.ts';

/** Answers with the recorded reply to this request in the present state, or else with a computed one. */
export async function replayOr(input: RouteInput, compute: () => Promise<Reply>): Promise<Reply> {
  return (await replay(input)) ?? compute();
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
 * The recorded reply to this request in the present state.
 *
 * @throws RecordedFailure when what was recorded is an uncaught error
 */
export async function recordedReply(input: RouteInput, disturbed: boolean): Promise<Reply | undefined> {
  const { server, method, url, body: value, header } = input;
  const state = server.options.changes();
  const authorization = header('authorization') ?? '';
  const found = await server.recordings.find({ method, url, value, state, authorization, disturbed });
  if (!found) return undefined;
  const { status, headers } = found.exchange.response;
  const reply = bytesReply(found.body, headers['content-type'], 'recorded', status);
  if (status === 500 && headers['x-process-time'] === undefined) throw new RecordedFailure(reply);
  return reply;
}
