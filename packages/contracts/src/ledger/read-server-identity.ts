import { createClient } from '@sdwebui/client';
import { ContractError } from '../errors/contract-error.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { Target } from '../target/target.ts';
import { createTargetFetch } from './create-target-fetch.ts';
import { describeDevice } from './describe-device.ts';
import type { ServerIdentity } from './ledger.ts';

/**
 * Asks a server what it is. Servers of the family tell it in different places, and not all of them.
 *
 * @throws {TargetError} when the server does not answer
 */
export async function readServerIdentity(target: Target): Promise<ServerIdentity> {
  const client = createClient({ baseUrl: 'http://target', fetch: createTargetFetch(target), retries: 0 });
  const server = await client.detect().catch((error: Error) => {
    // The client tells it as its own; here the target's words are the ones that help.
    throw error.cause instanceof ContractError ? error.cause : error;
  });
  const ask = async (path: string): Promise<unknown> => {
    const answer = await target.send({ method: 'GET', path, headers: [], body: undefined });
    return answer.status === 200 ? parseJson(answer.body) : undefined;
  };
  // Not with --nowebui, and in no recording; what WebUI writes into it is told by its own source alone.
  const system = await ask('/internal/sysinfo');
  const sdnext = server.kind === 'sdnext' ? await ask('/sdapi/v1/version') : undefined;
  const options = await ask('/sdapi/v1/options');
  const memory = await ask('/sdapi/v1/memory');
  const flags = await ask('/sdapi/v1/cmd-flags');
  const hash =
    textAt(options, 'sd_checkpoint_hash') ??
    /\[(\w+)\]$/.exec(textAt(options, 'sd_model_checkpoint') ?? '')?.[1];
  return {
    backend: server.name,
    version: textAt(system, 'Version') ?? textAt(sdnext, 'updated') ?? server.version ?? null,
    commit: textAt(system, 'Commit') ?? textAt(sdnext, 'commit') ?? null,
    device: describeDevice({ system, memory, flags }),
    modelHash: hash?.slice(0, 10) ?? null,
  };
}

/** A text that says something, by its key. */
function textAt(value: unknown, key: string): string | undefined {
  const found = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof found === 'string' && found !== '' && found !== '<none>' ? found : undefined;
}
