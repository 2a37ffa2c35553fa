import type { Exchange, RecordedBody } from '../instance/exchange.ts';
import { leavesSeedRandom } from '../match/random-seed.ts';
import { leanText } from '../recording/index.ts';

/**
 * The recordings that change nothing: equal request, state and reply as the one before, and no other reply after them. The last
 * recording of a request is repeated anyway. One that stands between two others is needed for their turns.
 */
export function findRepeats(all: readonly Exchange[]): Set<Exchange> {
  const sames = new Map<string, Exchange[]>();
  for (const exchange of all) {
    if (isNewEachTime(exchange)) continue;
    const key = requestText(exchange);
    const same = sames.get(key);
    if (same) same.push(exchange);
    else sames.set(key, [exchange]);
  }
  const repeats = new Set<Exchange>();
  for (const same of sames.values()) {
    const replies = same.map(replyText);
    for (let last = same.length - 1; last > 0 && replies[last] === replies[last - 1]; last--) {
      repeats.add(same[last] as Exchange);
    }
  }
  return repeats;
}

/** A generation with a random seed: after its last recording the mock computes another, so that their number counts. */
function isNewEachTime({ request }: Exchange): boolean {
  const value = request.body?.kind === 'json' ? request.body.value : undefined;
  if (!(value instanceof Map) || !/^\/sdapi\/v1\/(?:txt|img)2img(?:\?|$)/.test(request.url)) return false;
  return !value.has('seed') || leavesSeedRandom(value);
}

function requestText({ request, state }: Exchange): string {
  const { method, url, headers, body } = request;
  return [method, url, headersText(headers), bodyText(body), JSON.stringify(state)].join('\n');
}

/** What a reply's headers say of the moment it was given in. */
const momentary = new Set(['x-process-time', 'age', 'expires']);

function replyText({ response }: Exchange): string {
  return [response.status, headersText(response.headers), bodyText(response.body)].join('\n');
}

function headersText(headers: Readonly<Record<string, string>>): string {
  const told = Object.entries(headers).filter(([name]) => !momentary.has(name));
  return JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bodyText(body: RecordedBody | undefined): string {
  return `${body?.kind === 'bytes' ? 'bytes' : 'text'} ${body?.kind === 'bytes' ? body.bytes.join() : leanText(body)}`;
}
