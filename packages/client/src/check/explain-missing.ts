import { isRecord } from '../transport/is-record.ts';
import type { Explanation } from './check-report.ts';
import { findApi } from './find-api.ts';
import { type Reach, tryFetch } from './reach.ts';

/** Why the API is not where it was looked for; `undefined` when it is nowhere to be seen. */
export async function explainMissing(reach: Reach): Promise<Explanation | undefined> {
  const { baseUrl } = reach;
  const elsewhere = await findApi(reach);
  if (elsewhere !== undefined) {
    return {
      problem: 'subpath',
      message: `The API is not at ${baseUrl} but at ${elsewhere}: use that as baseUrl.`,
    };
  }
  if (!(await isWebUiWithoutApi(reach))) return undefined;
  return {
    problem: 'no-api',
    message: `A WebUI is at ${baseUrl}, but without its API. Start it with --api.`,
  };
}

/** Its web UI describes its own routes, `/config` and more, and answers a ping. */
async function isWebUiWithoutApi(reach: Reach): Promise<boolean> {
  const ask = async (path: string): Promise<unknown> =>
    (await tryFetch(reach, reach.baseUrl + path))?.json().catch(() => undefined);
  const spec = await ask('/openapi.json');
  if (isRecord(spec) && isRecord(spec.paths) && '/config' in spec.paths) return true;
  const ping = await ask('/internal/ping');
  return isRecord(ping) && !('detail' in ping);
}
