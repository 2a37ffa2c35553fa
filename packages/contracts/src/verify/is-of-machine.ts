import type { Drift } from '../compare/drift.ts';
import { listRules } from './list-owners.ts';
import type { ServerFacts } from './server-facts.ts';

/**
 * Whether a drift between two lists is about what the machine has, by the table of owners: a name that only one machine knows, what
 * stands under such a name, or a field that holds a place on the disk.
 */
export function isOfMachine(drift: Drift, route: string, facts: ServerFacts): boolean {
  const rule = listRules[route];
  if (!rule) return false;
  const { kind, path, subject } = drift;
  if (kind === 'spec') return rule.routes?.some((each) => path.endsWith(` ${each}`)) ?? false;
  const steps = path.match(/[\w-]+/g) ?? [];
  const isOneSided = kind === 'missing' || kind === 'added';
  // That the field is there is the server's; what it holds, or what is below it, is the machine's.
  const free = steps.findIndex((step) => rule.free?.includes(step));
  if (free >= 0) return free < steps.length - 1 || !isOneSided;
  if (!isOneSided) return false;
  const isName = subject?.kind === 'item' || subject?.kind === 'option' || steps.length === 1;
  return isName && rule.owner(subject?.name ?? steps[0] ?? '', facts) === 'machine';
}
