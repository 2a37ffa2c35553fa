import type { Incoming } from '../incoming.ts';
import type { Journal } from '../journal/journal.ts';
import type { Middleware } from '../protocol/middleware.ts';
import { type Reply, textReply } from '../reply.ts';
import type { Server } from '../server.ts';
import { eventStream } from './event-stream.ts';
import { refuseStranger } from './refuse-stranger.ts';
import { showEntry } from './show-entry.ts';
import { showState } from './show-state.ts';
import { showUnmatched } from './show-unmatched.ts';
import { showUnused } from './show-unused.ts';

/** Everything below is the mock's own; the server has no such path. */
const prefix = '/__mock';

/** What the control routes look into. */
export type Controlled = {
  journal: Journal;
  /** The server as it is now: another one after a reset. */
  server: () => Server;
  reset: () => void;
};

type Answer = (request: Incoming) => Reply | Promise<Reply>;

/** Answers what asks about the mock itself, for people and for tests of another process. */
export function control(controlled: Controlled): Middleware {
  const answers = answersOf(controlled);
  async function answerOwn(request: Incoming): Promise<Reply> {
    const { path, method } = request;
    const refused = refuseStranger(request);
    if (refused !== undefined) return problem(403, 'The mock keeps this to itself', refused);
    const name = path.slice(prefix.length).replace(/\/$/, '');
    const answer = answers[`${method} ${name}`];
    if (answer) return answer(request);
    const known = Object.keys(answers).map((key) => key.replace(' ', ` ${prefix}`));
    return problem(404, 'The mock has no such route of its own', `There are: ${known.join(', ')}.`);
  }
  return function control(request, next) {
    const { path } = request;
    return path === prefix || path.startsWith(`${prefix}/`) ? answerOwn(request) : next(request);
  };
}

function answersOf({ journal, server, reset }: Controlled): Readonly<Record<string, Answer>> {
  return {
    'GET ': () => json({ ...showState(server()), requests: journal.entries().length }),
    'GET /unmatched': async () => json(await showUnmatched(journal, server())),
    'GET /unused': async () => json(await showUnused(server())),
    'GET /state': () => json(showState(server())),
    'GET /requests': () => json(journal.entries().map(showEntry)),
    'DELETE /requests': () => {
      journal.clear();
      return json({ requests: 0 });
    },
    'POST /reset': () => {
      reset();
      return json(showState(server()));
    },
    'GET /events': ({ header }) => {
      const after = header('last-event-id');
      return {
        ...textReply('', 'text/event-stream; charset=utf-8', 'control'),
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-mock-source': 'control',
        },
        stream: eventStream(journal, after === undefined ? undefined : Number(after)),
      };
    },
  };
}

function json(value: unknown, status = 200, contentType = 'application/json'): Reply {
  const reply = textReply(`${JSON.stringify(value, null, 2)}\n`, contentType, 'control', status);
  reply.headers['cache-control'] = 'no-store';
  return reply;
}

function problem(status: number, title: string, detail: string): Reply {
  return json({ type: 'about:blank', title, status, detail }, status, 'application/problem+json');
}
