import type { CheckReport } from '../check/check-report.ts';
import type { CheckOptions } from '../check/check-server.ts';
import type { Reach } from '../check/reach.ts';
import type { DetectedServer } from '../detection/detect-server.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

/** Asking about the server itself. */
export type SetupEndpoints = {
  /**
   * Tells, in words, whether this server can be used from here, and if not, what is wrong: not reachable, no `--api`, a
   * login wanted, a page that is not allowed (CORS), an HTML page in place of the API, a wrong path. Never rejects for
   * any of these.
   *
   * @example
   * const report = await client.check();
   * if (!report.ok) throw new Error(report.message);
   */
  check(options?: CheckOptions): Promise<CheckReport>;
  /**
   * Which server of the family it is, and what it can do.
   *
   * @throws SdWebuiError when it cannot be reached
   */
  detect(options?: RequestOptions): Promise<DetectedServer>;
};

/** Both are loaded when they are needed. */
export function createSetup(send: Send, reach: Reach): SetupEndpoints {
  return {
    check: async (options) => (await import('../check/check-server.ts')).checkServer(send, reach, options),
    detect: async (options) => (await import('../detection/detect-server.ts')).detectServer(send, options),
  };
}
