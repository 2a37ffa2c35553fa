import { ContractError } from '../errors/contract-error.ts';
import { groupOf } from '../exchange/recorded-exchange.ts';

/**
 * Keeps what belongs to one group, or to the scenarios whose name begins with a prefix.
 *
 * @throws {ContractError} when nothing is left; names the groups there are
 */
export function selectScenarios<Item>(
  items: readonly Item[],
  only: string | undefined,
  nameOf: (item: Item) => string,
): Item[] {
  if (items.length === 0) throw new ContractError('The recording holds no exchange; record something first.');
  if (!only) return [...items];
  const group = items.filter((item) => groupOf(nameOf(item)) === only);
  // `validation` is that group and not `validation-forge` too; a prefix that is no group's name is a prefix.
  const chosen = group.length > 0 ? group : items.filter((item) => nameOf(item).startsWith(only));
  if (chosen.length > 0) return chosen;
  const groups = [...new Set(items.map((item) => groupOf(nameOf(item))))];
  throw new ContractError(`--only ${only} matches no scenario; the groups are ${groups.join(', ')}.`);
}
