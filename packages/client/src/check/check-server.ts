import { detectServer } from '../detection/detect-server.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { HttpError } from '../errors/http-error.ts';
import { NetworkError } from '../errors/network-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { SdWebuiError } from '../errors/sd-webui-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { findOriginProblem, toOrigin } from './check-origin.ts';
import type { CheckReport, Explanation } from './check-report.ts';
import { explainMissing } from './explain-missing.ts';
import { explainSilence } from './explain-silence.ts';
import { type Reach, samplersPath } from './reach.ts';
import { toNotes } from './to-notes.ts';

/** What `client.check` takes. */
export type CheckOptions = RequestOptions & {
  /**
   * A page's origin, `http://localhost:5173`: outside a browser it is asked whether pages from there may use the server
   * too. In a browser the page's own is what counts.
   */
  origin?: string | undefined;
};

/** Milliseconds for each question. */
const patience = 10_000;

/** @throws InvalidDataError when `origin` is none */
export async function checkServer(
  send: Send,
  reach: Reach,
  { origin, ...rest }: CheckOptions = {},
): Promise<CheckReport> {
  const options = { timeout: patience, retries: 0, ...rest };
  const asked = origin === undefined || reach.page !== undefined ? undefined : toOrigin(origin);
  try {
    await send('get', samplersPath, { name: 'check', options });
    const server = await detectServer(send, options);
    const problem = asked && (await findOriginProblem(reach, asked, options.signal));
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

async function explain(reach: Reach, error: SdWebuiError): Promise<Explanation> {
  const { baseUrl, hasAuth } = reach;
  if (error instanceof NetworkError) return explainSilence(reach, error);
  if (error instanceof TimeoutError) {
    const message = `No answer came from ${baseUrl} in time. It may be loading a model, or a firewall lets nothing through.`;
    return { problem: 'timeout', message };
  }
  if (error instanceof AuthenticationError) {
    const advice = hasAuth ? 'Check the user name and the password' : 'Pass auth to createClient';
    const message = `${baseUrl} wants a login (${error.serverMessage || error.status}). ${advice}: those of --api-auth.`;
    return { problem: 'auth', message };
  }
  if (error instanceof NotFoundError || error instanceof ResponseShapeError) {
    return (await explainMissing(reach)) ?? explainOther(baseUrl, error);
  }
  if (error instanceof HttpError && error.status >= 502 && error.status <= 504) {
    const message = `A proxy answers at ${baseUrl} with ${error.status}, but reaches no server. Is the WebUI running behind it?`;
    return { problem: 'gateway', message };
  }
  return { problem: 'failed', message: error.message };
}

function explainOther(baseUrl: string, error: NotFoundError | ResponseShapeError): Explanation {
  if (error instanceof ResponseShapeError) return { problem: 'not-json', message: error.message };
  const message = `Something answers at ${baseUrl}, but has no API of the WebUI. Either it was started without --api, or it is below another path.`;
  return { problem: 'no-api', message };
}
