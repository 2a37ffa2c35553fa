import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { ContractError } from '../../errors/contract-error.ts';
import { isAtLeast } from '../../severity.ts';
import { comparesNull, createSpecReport, diffSpecs, formatSpecReport } from '../../spec-diff/index.ts';
import { loadSpec } from '../load-spec.ts';
import type { Output } from '../output.ts';
import { parseCount } from '../parse-count.ts';
import { findingArgs } from '../report-args.ts';
import { writeJson } from '../write-json.ts';

const source = 'an openapi.json, a HAR, the folder of an instance, the URL of a server, or webui-1.10.1';

const args = {
  before: {
    type: 'positional',
    required: false,
    valueHint: 'BEFORE',
    description: `The spec that callers were written for: ${source}`,
  },
  after: {
    type: 'positional',
    required: false,
    valueHint: 'AFTER',
    description: 'The spec that they meet, given likewise',
  },
  ...findingArgs,
  json: { type: 'string', valueHint: 'FILE', description: 'Also write the report as JSON' },
} satisfies ArgsDef;

/** `spec-diff BEFORE AFTER`: what a change of a server's spec means for its callers. */
export function createSpecDiffCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'spec-diff', description: 'Say what a change of /openapi.json means for a caller' },
    args,
    async run({ args: { before, after, json, _: words, ...rest } }): Promise<number> {
      if (!before || !after || words.length > 2) {
        throw new ContractError(
          'Two specs are compared, no more and no less; write: sdwebui-contract spec-diff BEFORE AFTER',
        );
      }
      const failOn = rest['fail-on'];
      const maxFindings = parseCount('--max-findings', rest['max-findings']);
      const [old, young] = [await loadSpec(before), await loadSpec(after)];
      const report = createSpecReport(diffSpecs(old.document, young.document), {
        before: old.name,
        after: young.name,
        comparesNull: comparesNull(old.document, young.document),
      });
      print(formatSpecReport(report, { failOn, maxFindings }));
      if (json !== undefined) await writeJson(json, report);
      return report.findings.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
    },
  });
}
