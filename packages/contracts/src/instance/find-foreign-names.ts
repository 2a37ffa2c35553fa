import { Buffer } from 'node:buffer';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { InstancePair } from './instance-facts.ts';
import { nameFinderOf } from './name-finder.ts';

/** The files that a request names and that the recorded machine has, but not the live one: there it would ask something else. */
export function findForeignNames({ body }: ContractRequest, { recorded, live }: InstancePair): string[] {
  if (!body) return [];
  const known = nameFinderOf(live);
  const foreign = new Set<string>();
  nameFinderOf(recorded).replace(Buffer.from(body).toString('utf8'), ({ text }) => {
    if (!known.find(text)) foreign.add(text);
    return text;
  });
  return [...foreign];
}
