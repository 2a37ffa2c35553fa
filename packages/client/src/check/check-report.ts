import type { DetectedServer } from '../detection/detect-server.ts';

/** What keeps a client from using a server. */
export type SetupProblem =
  /** Nobody answers at the address. */
  | 'unreachable'
  /** No answer came in time. */
  | 'timeout'
  /** The server answers, but does not allow this page (or the `origin` that was asked for). */
  | 'cors'
  /** The page came by https and the address is http: browsers forbid that. */
  | 'mixed-content'
  /** A WebUI is there without its API, or it is below another path. */
  | 'no-api'
  /** The API is there, but below another path; the message names the `baseUrl`. */
  | 'subpath'
  /** It wants a login, or another one. */
  | 'auth'
  /** Something answers that is not the API, an HTML page mostly. */
  | 'not-json'
  /** A proxy answers, and says that there is no server behind it. */
  | 'gateway'
  /** The server failed. */
  | 'failed';

/** A problem, and what to do about it. */
export type Explanation = { problem: SetupProblem; message: string };

/** Whether a server can be used from here, and if not, why, in words. */
export type CheckReport =
  | {
      ok: true;
      /** One sentence. */
      message: string;
      /** What works differently than with AUTOMATIC1111's web UI, a sentence each. */
      notes: readonly string[];
      server: DetectedServer;
    }
  | {
      ok: false;
      problem: SetupProblem;
      /** What is wrong, and what to do about it. */
      message: string;
      /** What the first request failed with; none when only `origin` is refused. */
      error: unknown;
    };
