import { ContractError } from '../errors/contract-error.ts';

const start = '<!-- ledger:start -->';
const end = '<!-- ledger:end -->';

/**
 * Puts a text between the two marks of a page.
 *
 * @throws {ContractError} when the page has not both of them, in their order
 */
export function replaceSection(page: string, text: string, file: string): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from >= 0 && to > from) return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
  throw new ContractError(`${file} has no place for the ledger; put ${start} and ${end} into it.`);
}
