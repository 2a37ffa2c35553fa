import type { Memory } from '../match/memory.ts';
import { missReply } from '../match/miss/miss-reply.ts';
import type { Handler } from './middleware.ts';

/** Answers from memory alone where it can: headers and all are the recorded ones, so this stands before everything else. */
export function rememberFirst(memory: Memory, otherwise: Handler): Handler {
  return async function rememberFirst(request) {
    const body = await request.body();
    return (await memory.recall(request, body)) ?? otherwise({ ...request, body: async () => body });
  };
}

/** Tells of each request why it is not remembered. */
export function refuseForgotten(memory: Memory): Handler {
  return async function refuseForgotten(request) {
    return missReply(await memory.explainMiss(request, await request.body()));
  };
}
