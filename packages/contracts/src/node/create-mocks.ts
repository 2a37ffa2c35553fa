import { type Instance, withLists } from '@sdwebui/mock-server';
import { ContractError } from '../errors/contract-error.ts';
import { createVirtualClock } from '../replay/virtual-clock.ts';
import { createAppTarget } from '../target/app-target.ts';
import type { Target } from '../target/target.ts';
import type { MockMaker } from '../verify/mocks.ts';
import { askedLists, type ServerFacts } from '../verify/server-facts.ts';
import { loadMockParts } from './mock-parts.ts';

/**
 * The two mocks beside a judged server: the recorded instance, and one with that server's own lists and options. They live by a
 * time of their own, which stands still while the server takes its time.
 *
 * @param folder - of the instance; the built-in one when undefined
 */
export function createMocks(folder: string | undefined): MockMaker {
  return async (facts, hashes) => {
    const { instance, createMockApp, codecs } = await loadMockParts(folder);
    const clock = createVirtualClock();
    const common = { codecs, stepMs: 0, clock: clock.mock, ...toFlags(facts) };
    const open = (own: Instance, replay: boolean, name: string): Target =>
      clock.watch(logIn(createAppTarget(createMockApp(own, { ...common, replay }), name)));
    const name = `mock ${instance.name}`;
    return {
      clock,
      recorded: open(instance, true, name),
      computed: open(adopt(instance, facts, hashes), false, `${name} with the lists of the target`),
    };
  };
}

/** Who may use a mock beside a server that wants a password. */
const user = { username: 'contract', password: 'contract' };

/** Sends the mock's own password with each request that brings none. */
function logIn(target: Target): Target {
  const own = ['Authorization', `Basic ${btoa(`${user.username}:${user.password}`)}`] as const;
  return {
    ...target,
    send(request) {
      const has = request.headers.some(([name]) => name.toLowerCase() === 'authorization');
      return target.send(has ? request : { ...request, headers: [...request.headers, own] });
    },
  };
}

/** The flags of the judged server that its clients notice. A path in front is the target's affair. */
function toFlags({ flags, abilities, isBare }: ServerFacts) {
  const origins = typeof flags.cors_allow_origins === 'string' ? flags.cors_allow_origins : '';
  return {
    apiAuth: abilities.has('auth') ? [user] : [],
    subpath: '',
    nowebui: isBare,
    corsAllowOrigins: origins
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    apiServerStop: abilities.has('POST /sdapi/v1/server-stop'),
  };
}

function adopt(
  instance: Instance,
  { lists }: ServerFacts,
  hashes: Parameters<typeof withLists>[2],
): Instance {
  const missing = askedLists.filter((path) => !lists.has(path) && instance.lists.has(path));
  const own = new Map([...lists, ...missing.map((path): [string, string] => [path, '[]'])]);
  // The flags are told apart.
  own.delete('/sdapi/v1/cmd-flags');
  try {
    return withLists(instance, own, hashes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContractError(
      `No mock can be made of the server's lists: ${reason}; look at what it answers to them.`,
    );
  }
}
