import { control } from './control/control.ts';
import { RecordedFailure } from './dialect/recorded-failure.ts';
import { type FaultRule, parseFaultRule } from './faults/fault-rule.ts';
import { injectFaults } from './faults/inject-faults.ts';
import { pickFlags } from './flags/server-flags.ts';
import { withFlags } from './flags/with-flags.ts';
import type { Instance } from './instance/instance.ts';
import { Journal } from './journal/journal.ts';
import { keepJournal } from './journal/keep-journal.ts';
import { type MockOptions, type MockSettings, toSettings } from './mock-options.ts';
import { apiLog } from './protocol/api-log.ts';
import { cors } from './protocol/cors.ts';
import { gzip } from './protocol/gzip.ts';
import { compose, type Handler, type Middleware } from './protocol/middleware.ts';
import { processTime } from './protocol/process-time.ts';
import { refuseForgotten, rememberFirst } from './protocol/remember-first.ts';
import { belowSubpath } from './protocol/subpath.ts';
import { isUncaught } from './protocol/uncaught.ts';
import type { Reply } from './reply.ts';
import { createRoutes } from './routes/index.ts';
import { createServer, type Server } from './server.ts';
import { createSeededRandom } from './synthesise/picture/seeded-random.ts';

/** A server of the family, without a framework, a port or a disk. */
export type Mock = {
  /** Answers a request. */
  handle: Handler;
  /** The last requests; empty unless the option `journal` asks for them. */
  journal: Journal;
  /**
   * Brings the server back to its start: options, checkpoint, queue, the turns of its recordings, and an empty journal.
   * A generation that runs is still answered.
   */
  reset: () => void;
};

/** Makes a mock that replays what the instance recorded and computes the rest. */
export function createMock(instance: Instance, options: MockOptions): Mock {
  const settings = toSettings(options, instance);
  const flagged = withFlags(instance, pickFlags(settings));
  const rules = settings.faults.map(parseFaultRule);
  const journal = new Journal(settings.journal);
  let running = start(flagged, settings, rules);
  const reset = () => {
    running = start(flagged, settings, rules);
    journal.clear();
  };
  const middleware: Middleware[] = [];
  if (settings.control) middleware.push(control({ journal, reset, server: () => running.server }));
  if (settings.subpath !== '') middleware.push(belowSubpath(settings.subpath));
  if (settings.journal > 0) middleware.push(keepJournal(journal, settings.clock));
  const handle = compose(middleware, (request) => running.handle(request));
  return { handle, journal, reset };
}

type Running = { server: Server; handle: Handler };

/** A server that has just been started. */
function start(instance: Instance, settings: MockSettings, rules: readonly FaultRule[]): Running {
  const server = createServer(instance, settings);
  const middleware: Middleware[] = [];
  if (settings.apiLog) middleware.push(apiLog(settings.apiLog, settings.clock));
  if (server.dialect.tellsProcessTime) middleware.push(processTime(settings.clock));
  middleware.push(gzip(), cors(settings.corsAllowOrigins));
  const { memory } = server;
  const isMemoryAll = memory !== undefined && settings.unmatched === 'error';
  const handle = compose(middleware, isMemoryAll ? refuseForgotten(memory) : answerRoutes(server));
  const faults = injectFaults({
    rules,
    random:
      settings.faultSeed === undefined ? settings.random : createSeededRandom(`${settings.faultSeed}`).next,
    clock: settings.clock,
    failureReply: (error) => failureReply(error, server),
    dress: (request, reply) => compose(middleware, async () => reply)(request),
  });
  return { server, handle: compose([faults], memory ? rememberFirst(memory, handle) : handle) };
}

function answerRoutes(server: Server): Handler {
  const routes = createRoutes(server);
  return async function answerOrFail(request) {
    try {
      return await routes(request);
    } catch (error) {
      return failureReply(error, server);
    }
  };
}

function failureReply(thrown: unknown, { dialect }: Server): Reply {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const reply = error instanceof RecordedFailure ? error.reply : dialect.failureReply(error);
  if (isUncaught(error)) reply.uncaught = true;
  return reply;
}
