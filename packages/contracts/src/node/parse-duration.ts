import { ContractError } from '../errors/contract-error.ts';

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Reads a span of time: `90s`, `5m`, `1h`.
 *
 * @returns milliseconds
 * @throws {ContractError} when it is none
 */
export function parseDuration(flag: string, text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const factor = units[unit];
  if (factor === undefined || Number(digits) === 0) {
    throw new ContractError(`${flag} ${text} is no span of time; write ${flag} 90s, 5m or 1h.`);
  }
  return Number(digits) * factor;
}
