import { RecordedFailure } from './dialect/recorded-failure.ts';
import { pickFlags } from './flags/server-flags.ts';
import { withFlags } from './flags/with-flags.ts';
import type { Instance } from './instance/instance.ts';
import { Memory } from './match/memory.ts';
import { type MockOptions, toSettings } from './mock-options.ts';
import { apiLog } from './protocol/api-log.ts';
import { cors } from './protocol/cors.ts';
import { gzip } from './protocol/gzip.ts';
import { compose, type Handler, type Middleware } from './protocol/middleware.ts';
import { processTime } from './protocol/process-time.ts';
import { rememberFirst } from './protocol/remember-first.ts';
import { belowSubpath } from './protocol/subpath.ts';
import { isUncaught } from './protocol/uncaught.ts';
import type { Reply } from './reply.ts';
import { createRoutes } from './routes/index.ts';
import { createServer, type Server } from './server.ts';

/**
 * A server of the family as a function from requests to replies: it replays what the instance recorded and computes the
 * rest. Knows no framework, no port and no disk.
 */
export function createMockHandler(instance: Instance, options: MockOptions): Handler {
  const settings = toSettings(options, instance);
  const server = createServer(withFlags(instance, pickFlags(settings)), settings);
  const middleware: Middleware[] = [];
  if (settings.subpath !== '') middleware.push(belowSubpath(settings.subpath));
  if (settings.apiLog) middleware.push(apiLog(settings.apiLog, settings.clock));
  if (server.dialect.tellsProcessTime) middleware.push(processTime(settings.clock));
  middleware.push(gzip(), cors(settings.corsAllowOrigins));
  const routes = createRoutes(server);
  const handle = compose(middleware, async function answerOrFail(request) {
    try {
      return await routes(request);
    } catch (error) {
      return failureReply(error, server);
    }
  });
  const remembers = settings.replay && !server.dialect.isBuilt;
  return remembers ? rememberFirst(new Memory(instance), handle) : handle;
}

function failureReply(thrown: unknown, { dialect }: Server): Reply {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const reply = error instanceof RecordedFailure ? error.reply : dialect.failureReply(error);
  if (isUncaught(error)) reply.uncaught = true;
  return reply;
}
