import { ContractError } from '../errors/contract-error.ts';

/** @throws {ContractError} when a flag's value is no whole number */
export function parseCount(flag: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ContractError(`${flag} ${text} is no whole number; write ${flag} 50.`);
}
