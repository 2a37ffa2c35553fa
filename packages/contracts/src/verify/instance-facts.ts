import type { InstanceNames } from '../compare/comparison.ts';
import { TargetError } from '../errors/target-error.ts';
import type { Target } from '../target/target.ts';

/** What a server has of its own, asked from it when a run begins. */
export type InstanceFacts = {
  /** `Euler` where the server has it, else its first sampler. */
  sampler: string;
  options: Readonly<Record<string, unknown>>;
  /** How texts of this server name its own things. */
  names: InstanceNames;
};

/** @throws {TargetError} when the server does not answer the lists as a WebUI does */
export async function askInstanceFacts(target: Target): Promise<InstanceFacts> {
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
  const models = (await ask('/sdapi/v1/sd-models')) as { title?: string; model_name?: string }[];
  const samplers = ((await ask('/sdapi/v1/samplers')) as { name: string }[]).map(({ name }) => name);
  const chosen = String(options.sd_model_checkpoint ?? '');
  const model =
    models.find(({ title }) => title === chosen) ?? models.find(({ title }) => title?.startsWith(chosen));
  const sha256 = String(options.sd_checkpoint_hash ?? '');
  return {
    sampler: samplers.includes('Euler') ? 'Euler' : (samplers[0] ?? 'Euler'),
    options,
    // The longest first: a title contains the name and the hash.
    names: [
      [sha256, '<model sha256>'],
      [chosen, '<model title>'],
      [sha256.slice(0, 10), '<model hash>'],
      [model?.model_name ?? '', '<model>'],
    ],
  };
}
