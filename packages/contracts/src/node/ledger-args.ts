import type { ArgsDef } from 'citty';
import { parseAge } from '../ledger/index.ts';
import { defaultLedgerFile } from './ledger-file.ts';

/** Flags of a run that concern the ledger. */
export const ledgerArgs = {
  ledger: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Write the run into a ledger when it is green; refuses a mock',
  },
  'max-age': {
    type: 'string',
    valueHint: 'AGE',
    description: `Exit 1 when a scenario has no green live run within 36h, 30d or 2w, as --ledger or ${defaultLedgerFile} says`,
  },
} satisfies ArgsDef;

/** How old the last green live run of a scenario may be. */
export type AgeLimit = {
  maxAge: number;
  /** As it was written: `30d`. */
  text: string;
};

export type LedgerOptions = {
  /** Where the run is written. */
  file: string | undefined;
  limit: AgeLimit | undefined;
};

/** @throws {ContractError} when the age is none */
export function parseLedgerArgs(flags: {
  ledger?: string | undefined;
  'max-age'?: string | undefined;
}): LedgerOptions {
  return { file: flags.ledger, limit: parseAgeLimit(flags['max-age']) };
}

/** @throws {ContractError} when the age is none */
export function parseAgeLimit(text: string | undefined): AgeLimit | undefined {
  return text === undefined ? undefined : { maxAge: parseAge(text), text };
}
