import { TargetError } from '../errors/target-error.ts';
import { factsOfTarget } from '../instance/facts-of-target.ts';
import type { InstanceFacts } from '../instance/instance-facts.ts';

import type { Target } from '../target/target.ts';

/** What a server has of its own, asked from it when a run begins. */
export type ServerFacts = InstanceFacts & {
  /** `Euler` where the server has it, else its first sampler. */
  sampler: string;
  options: Readonly<Record<string, unknown>>;
};

/** @throws {TargetError} when the server does not answer the lists as a WebUI does */
export async function askServerFacts(target: Target): Promise<ServerFacts> {
  const ask = async (path: string): Promise<unknown> => {
    const answer = await target.send({ method: 'GET', path, headers: [], body: undefined });
    if (answer.status === 401) {
      throw new TargetError(
        `${target.name} wants a user and a password for GET ${path}; give them in the address: --url http://user:password@host:7860.`,
      );
    }
    try {
      if (answer.status !== 200) throw new Error(`status ${answer.status}`);
      return JSON.parse(answer.body as string);
    } catch (error) {
      const type = answer.headers.get('content-type') ?? 'no content type';
      throw new TargetError(
        `${target.name} answered GET ${path} with status ${answer.status}, ${type}, instead of a list in JSON: ` +
          'is this the WebUI, started with --api, and is the subpath right?',
        { cause: error },
      );
    }
  };
  const options = (await ask('/sdapi/v1/options')) as Record<string, unknown>;
  const samplers = ((await ask('/sdapi/v1/samplers')) as { name: string }[]).map(({ name }) => name);
  return {
    sampler: samplers.includes('Euler') ? 'Euler' : (samplers[0] ?? 'Euler'),
    options,
    ...(await factsOfTarget(target)),
  };
}
