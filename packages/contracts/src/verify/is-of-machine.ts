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
  const [, field = ''] = /\.([\w-]+)$/.exec(path) ?? [];
  if (rule.free?.includes(field) && (kind === 'value' || kind === 'type' || kind === 'null')) return true;
  if (kind !== 'missing' && kind !== 'added') return false;
  const isName = subject?.kind === 'item' || subject?.kind === 'option' || /^\$\.[\w-]+$/.test(path);
  return isName && rule.owner(subject?.name ?? field, facts) === 'machine';
}
