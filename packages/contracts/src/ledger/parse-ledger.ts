import schema from '../../schemas/ledger.schema.json' with { type: 'json' };
import { createDocumentParser } from '../document/create-document-parser.ts';
import type { Ledger } from './ledger.ts';

/**
 * Reads a ledger.
 *
 * @throws {ContractError} when the text is no ledger, or one of a later version
 */
export const parseLedger = createDocumentParser<Ledger>(schema, {
  kind: 'ledger',
  repair: 'take it out of the history again, or move it away and start a new one',
});
