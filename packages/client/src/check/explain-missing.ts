import { isRecord } from '../transport/is-record.ts';
import type { SetupProblem } from './check-report.ts';
import { findApi } from './find-api.ts';
import { type Reach, tryFetch } from './reach.ts';

type Explained = { problem: SetupProblem; message: string };

/** Why the API is not where it was looked for; `undefined` when it is nowhere to be seen. */
export async function explainMissing(reach: Reach): Promise<Explained | undefined> {
  const { baseUrl } = reach;
  const elsewhere = await findApi(reach);
  if (elsewhere !== undefined) {
    return {
      problem: 'subpath',
      message: `The API is not at ${baseUrl} but at ${elsewhere}: use that as baseUrl.`,
    };
  }
  if (await isWebUiWithoutApi(reach)) {
    return {
      problem: 'no-api',
      message: `A WebUI is at ${baseUrl}, but without its API. Start it with --api.`,
    };
  }
  return undefined;
}

/** Its web UI describes its own routes, `/config` and more, and answers a ping. */
async function isWebUiWithoutApi(reach: Reach): Promise<boolean> {
  const described = await tryFetch(reach, `${reach.baseUrl}/openapi.json`);
  const spec: unknown = described?.ok ? await described.json().catch(() => undefined) : undefined;
  if (isRecord(spec) && isRecord(spec.paths) && '/config' in spec.paths) return true;
  const ping = await tryFetch(reach, `${reach.baseUrl}/internal/ping`);
  return ping?.ok === true && ping.headers.get('content-type')?.includes('json') === true;
}
