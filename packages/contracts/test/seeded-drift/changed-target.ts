import { Buffer } from 'node:buffer';
import type { Answer, ContractRequest, Target } from '../../src/index.ts';
import type { Drawn } from './operators.ts';
import { routeOf } from './owned.ts';

/**
 * A server with one thing changed: every answer that it gives to requests of this kind has the change. A list is asked with the same
 * request; generations that are refused or taken alike are alike.
 */
export function createChangedTarget(
  target: Target,
  request: ContractRequest,
  status: number,
  drawn: Drawn,
): Target {
  const isGeneration = /(?:txt2img|img2img)$/.test(routeOf(request.path));
  const isMeant = (sent: ContractRequest, answer: Answer): boolean =>
    sent.method === request.method &&
    sent.path === request.path &&
    answer.status === status &&
    (isGeneration || Buffer.compare(sent.body ?? Buffer.of(), request.body ?? Buffer.of()) === 0);
  return {
    ...target,
    async send(sent) {
      const answer = await target.send(sent);
      return isMeant(sent, answer) ? drawn.apply(answer) : answer;
    },
  };
}
