import { parseJson } from '../exchange/parse-json.ts';
import { routeOf } from '../exchange/read-request.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { readInstanceFacts } from './read-instance-facts.ts';

/** What a recording shows of its server's machine: every answer to the lists counts, since files come and go. */
export async function factsOfRecording(exchanges: readonly RecordedExchange[]): Promise<InstanceFacts> {
  const answers = new Map<string, unknown>();
  for (const { request, answer } of exchanges) {
    if (request.method !== 'GET' || answer.status !== 200) continue;
    const path = routeOf(request);
    const body = parseJson(answer.body);
    const before = answers.get(path);
    answers.set(path, Array.isArray(before) && Array.isArray(body) ? [...before, ...body] : (before ?? body));
  }
  return readInstanceFacts(async (path) => answers.get(path));
}
