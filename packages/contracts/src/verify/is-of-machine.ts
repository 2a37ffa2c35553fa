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
  if (kind === 'spec') return drift.route !== undefined && (rule.routes?.includes(drift.route) ?? false);
  const steps = path.match(/[\w-]+/g) ?? [];
  if (rule.free?.some((field) => steps.includes(field))) return isChange.has(kind) || steps.length > 1;
  if (kind !== 'missing' && kind !== 'added') return false;
  const isName = subject?.kind === 'item' || subject?.kind === 'option' || steps.length === 1;
  return isName && rule.owner(subject?.name ?? steps[0] ?? '', facts) === 'machine';
}
