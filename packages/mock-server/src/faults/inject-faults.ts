import { pythonError } from '../dialect/server-failure.ts';
import type { Incoming } from '../incoming.ts';
import type { Handler, Middleware } from '../protocol/middleware.ts';
import { type Reply, sourceHeader, textReply } from '../reply.ts';
import type { Clock } from '../state/clock.ts';
import { outOfMemory } from '../synthesise/generation/memory-limit.ts';
import { chooseFaults } from './choose-faults.ts';
import { corruptBase64 } from './corrupt-base64.ts';
import type { Fault } from './fault.ts';
import { FaultError } from './fault-error.ts';
import type { FaultRule } from './fault-rule.ts';
import { gatewayPage, greetingPage } from './pages.ts';

/** The request header that asks for a fault, and the reply header that names the one that happened. */
export const faultHeader = 'x-mock-fault';

export type FaultSettings = {
  rules: readonly FaultRule[];
  /** Decides what happens by chance. */
  random: () => number;
  clock: Clock;
  /** How the server tells of an error. */
  failureReply: (error: Error) => Reply;
  /** Adds what the server's middleware adds to any reply, CORS above all. */
  dress: (request: Incoming, reply: Reply) => Promise<Reply>;
};

/** Lets go wrong what the rules or the request's header `x-mock-fault` say. */
export function injectFaults({ rules, random, clock, failureReply, dress }: FaultSettings): Middleware {
  /** What would have failed anyway fails as it would have. */
  async function failInstead(request: Incoming, next: Handler, error: Error): Promise<Reply> {
    const reply = await next(request);
    return reply.status < 400 ? dress(request, failureReply(error)) : reply;
  }
  async function answerWith(request: Incoming, next: Handler, fault: Fault): Promise<Reply> {
    switch (fault.kind) {
      case 'oom':
        return failInstead(request, next, outOfMemory(2 ** 31));
      case '500':
        return failInstead(request, next, deviceMismatch());
      case '503':
        return dress(request, textReply(gatewayPage, 'text/html', 'fault', 503));
      case 'html':
        return dress(request, textReply(greetingPage, 'text/html; charset=utf-8', 'fault'));
      case 'truncate':
        return { ...(await next(request)), broken: 'truncated' };
      case 'reset':
        return { ...textReply('', 'text/plain', 'fault'), broken: 'reset' };
      case 'invalid-base64':
        return corruptBase64(await next(unpacked(request)));
      case 'slow':
        return next(request);
    }
  }
  async function answerFaulty(request: Incoming, next: Handler, asked: string | undefined): Promise<Reply> {
    let chosen: ReturnType<typeof chooseFaults>;
    try {
      chosen = chooseFaults(request.path, asked, rules, random);
    } catch (error) {
      if (error instanceof FaultError) return dress(request, refusal(error));
      throw error;
    }
    const { delayMs, fault } = chosen;
    if (delayMs > 0) await clock.wait(delayMs);
    if (!fault) return next(request);
    return mark(await answerWith(request, next, fault), fault);
  }
  return function injectFaults(request, next) {
    const asked = request.header(faultHeader);
    return asked === undefined && rules.length === 0 ? next(request) : answerFaulty(request, next, asked);
  };
}

/** A failure that has no cause in the request, as an option of the server's brings it about. */
function deviceMismatch(): Error {
  return pythonError(
    'RuntimeError',
    'Expected all tensors to be on the same device, but found at least two devices, cpu and cuda:0!',
  );
}

/** A request that lets the reply come as plain text. */
function unpacked(request: Incoming): Incoming {
  return { ...request, header: (name) => (name === 'accept-encoding' ? undefined : request.header(name)) };
}

function mark(reply: Reply, { kind }: Fault): Reply {
  return {
    ...reply,
    fault: kind,
    headers: { ...reply.headers, [faultHeader]: kind, [sourceHeader]: 'fault' },
  };
}

function refusal(error: FaultError): Reply {
  const problem = {
    type: 'about:blank',
    title: 'The mock knows no such fault',
    status: 400,
    detail: `${faultHeader}: ${error.message}`,
  };
  return textReply(JSON.stringify(problem), 'application/problem+json', 'fault', 400);
}
