import { ContractError } from '../errors/contract-error.ts';
import type { Ledger } from './ledger.ts';

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

/**
 * Reads an age such as `36h`, `30d` or `2w`.
 *
 * @returns milliseconds
 * @throws {ContractError} when it is none
 */
export function parseAge(text: string): number {
  const [, count, unit] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return Number(count) * (units[unit] as number);
  throw new ContractError(`--max-age ${text} is no age; write hours, days or weeks: 36h, 30d or 2w.`);
}

export type StaleScenario = {
  scenario: string;
  /** `never ran on a live server`, `ran last on 2026-03-01, 41 days ago`. */
  reason: string;
};

export type AgeLimit = {
  /** Every scenario that must be fresh. */
  scenarios: readonly string[];
  /** Milliseconds. */
  maxAge: number;
  now: Date;
};

/** A clock may be a little ahead of the one that wrote the ledger, not a day. */
const clockSkew = units.d as number;

/** The scenarios whose last green live run is too long ago, or that never had one. */
export function findStale(ledger: Ledger, { scenarios, maxAge, now }: AgeLimit): StaleScenario[] {
  return scenarios.flatMap((scenario) => {
    const entry = Object.hasOwn(ledger.scenarios, scenario) ? ledger.scenarios[scenario] : undefined;
    if (!entry) return [{ scenario, reason: 'never ran on a live server' }];
    const age = now.getTime() - Date.parse(entry.date);
    const day = entry.date.slice(0, 10);
    if (age < -clockSkew) return [{ scenario, reason: `ran on ${day}, which is not yet` }];
    if (age <= maxAge) return [];
    return [{ scenario, reason: `ran last on ${day}, ${describeAge(age)} ago` }];
  });
}

function describeAge(age: number): string {
  const days = Math.floor(age / (units.d as number));
  if (days >= 2) return `${days} days`;
  const hours = Math.max(1, Math.floor(age / hour));
  return hours === 1 ? '1 hour' : `${hours} hours`;
}
