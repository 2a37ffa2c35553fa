import { parseJson } from '../exchange/parse-json.ts';
import type { Target } from '../target/target.ts';
import type { InstanceFacts } from './instance-facts.ts';
import { readInstanceFacts } from './read-instance-facts.ts';

/** What a server's lists say of its machine; a list that it does not answer counts as empty. */
export async function factsOfTarget(target: Target): Promise<InstanceFacts> {
  return readInstanceFacts(async (path) => {
    const answer = await target.send({ method: 'GET', path, headers: [], body: undefined });
    return answer.status === 200 ? parseJson(answer.body) : undefined;
  });
}
