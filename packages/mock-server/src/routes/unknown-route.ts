import type { Incoming } from '../incoming.ts';
import { missReply } from '../match/miss/miss-reply.ts';
import { notFound } from '../protocol/route-misses.ts';
import type { Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { recordedReply } from './replay-or.ts';

/**
 * 404 as the server says it. Where nothing is to be made up, what was recorded of that path, be it a 404, and else which routes
 * have nearly its name.
 */
export async function answerUnknownRoute(server: Server, request: Incoming): Promise<Reply> {
  if (server.settings.unmatched === 'compute') return notFound();
  const { method, path, search, header } = request;
  const recorded = await recordedReply({ server, method, url: path + search, body: null, header }, false);
  if (recorded) return recorded;
  const { explainNoRoute } = await import('../match/miss/index.ts');
  return missReply(await explainNoRoute(request, server.instance));
}
