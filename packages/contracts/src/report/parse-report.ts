import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { createDocumentParser } from '../document/create-document-parser.ts';
import type { ContractReport } from './report.ts';

/**
 * Reads a report that `--json` has written.
 *
 * @throws {ContractError} when the text is no report, or one of a later version
 */
export const parseReport = createDocumentParser<ContractReport>(schema, {
  kind: 'report',
  repair: 'run the command again with --json',
});
