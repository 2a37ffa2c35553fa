import { detectServer } from '../detection/detect-server.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { SdWebuiError } from '../errors/sd-webui-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { findOriginProblem } from './check-origin.ts';
import type { CheckReport, SetupProblem } from './check-report.ts';
import { explainMissing } from './explain-missing.ts';
import { explainSilence } from './explain-silence.ts';
import { type Reach, samplersPath } from './reach.ts';
import { toNotes } from './to-notes.ts';

export type CheckOptions = RequestOptions & {
  /**
   * A page's origin, `http://localhost:5173`: outside a browser it is asked whether pages from there may use the server
   * too. In a browser the page's own is what counts.
   */
  origin?: string | undefined;
};

/** Milliseconds for each question. */
const patience = 10_000;

export async function checkServer(
  send: Send,
  reach: Reach,
  { origin, ...rest }: CheckOptions = {},
): Promise<CheckReport> {
  const options = { timeout: patience, retries: 0, ...rest };
  try {
    await send('get', samplersPath, { name: 'check', options });
    const server = await detectServer(send, options);
    const problem =
      origin !== undefined && reach.page === undefined
        ? await findOriginProblem(reach, new URL(origin).origin, options.signal)
        : undefined;
    if (problem) return { ok: false, problem: 'cors', message: problem, error: undefined };
    return {
      ok: true,
      message: `${server.name} answers at ${reach.baseUrl}.`,
      notes: toNotes(server),
      server,
    };
  } catch (error) {
    if (!(error instanceof SdWebuiError)) throw error;
    return { ok: false, ...(await explain(reach, error)), error };
  }
}

async function explain(
  reach: Reach,
  error: SdWebuiError,
): Promise<{ problem: SetupProblem; message: string }> {
  const { baseUrl, hasAuth } = reach;
  if (error instanceof NetworkError) return explainSilence(reach, error);
  if (error instanceof TimeoutError) {
    return {
      problem: 'timeout',
      message: `No answer came from ${baseUrl} in time. The server may be loading a model; else a firewall or a proxy swallows the request.`,
    };
  }
  if (error instanceof AuthenticationError) {
    const advice = hasAuth
      ? 'Check the user name and the password: they are those of --api-auth.'
      : 'Pass auth: { username, password } to createClient, those of --api-auth.';
    return {
      problem: 'auth',
      message: `${baseUrl} wants a login (${error.serverMessage || error.status}). ${advice}`,
    };
  }
  if (error instanceof NotFoundError) {
    const advice = 'Either it was started without --api, or it is below another path (--subpath).';
    return (
      (await explainMissing(reach)) ?? {
        problem: 'no-api',
        message: `Something answers at ${baseUrl}, but has no API of the WebUI. ${advice}`,
      }
    );
  }
  if (error instanceof ResponseShapeError) {
    return (await explainMissing(reach)) ?? { problem: 'not-json', message: error.message };
  }
  if (error instanceof HttpError && error.status >= 502 && error.status <= 504) {
    return {
      problem: 'gateway',
      message: `A proxy answers at ${baseUrl} with ${error.status}, but reaches no server. Is the WebUI running behind it?`,
    };
  }
  return { problem: 'failed', message: error.message };
}
