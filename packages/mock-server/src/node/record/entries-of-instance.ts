import type { Instance } from '../../instance/instance.ts';
import { type PyValue, stringifyPython } from '../../python/index.ts';
import { type HarEntry, renderBody } from '../../recording/index.ts';

const specUrl = '/openapi.json';

/**
 * An instance as the recording that it could have been made from, one exchange at a time. Spec and lists whose own exchanges were
 * taken out of the instance come first, so that they are not lost.
 */
export async function* entriesOfInstance(instance: Instance): AsyncGenerator<HarEntry> {
  const exchanges = await instance.exchanges();
  const told = new Set(
    exchanges
      .filter(({ request, response }) => request.method === 'GET' && response.status === 200)
      .map(({ request }) => request.url),
  );
  const startedAt = exchanges[0]?.startedAt ?? new Date(0).toISOString();
  const hasSpec = Object.keys(instance.spec.paths).length > 0;
  if (hasSpec && !told.has(specUrl)) yield plainGet(specUrl, instance.specValue, startedAt);
  for (const [url, value] of instance.lists) if (!told.has(url)) yield plainGet(url, value, startedAt);
  for (const { scenario, startedAt, durationMs, request, response } of exchanges) {
    yield {
      scenario,
      startedAt,
      durationMs,
      method: request.method,
      url: request.url,
      requestHeaders: request.headers,
      requestBody: await renderBody(request.body, instance),
      status: response.status,
      responseHeaders: response.headers,
      responseBody: await renderBody(response.body, instance),
    };
  }
}

function plainGet(url: string, value: PyValue, startedAt: string): HarEntry {
  return {
    scenario: undefined,
    startedAt,
    durationMs: 0,
    method: 'GET',
    url,
    requestHeaders: {},
    requestBody: new Uint8Array(),
    status: 200,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: new TextEncoder().encode(stringifyPython(value, { allowNan: true })),
  };
}
