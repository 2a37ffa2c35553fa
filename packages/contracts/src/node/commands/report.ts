import { readFile } from 'node:fs/promises';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { ContractError } from '../../errors/contract-error.ts';
import { formatReport, parseReport } from '../../report/index.ts';
import type { Output } from '../output.ts';
import { parseCount } from '../parse-count.ts';
import { findReportFiles, reportArgs, reportFileArgs, writeReports } from '../report-args.ts';

const args = {
  file: {
    type: 'positional',
    required: false,
    valueHint: 'REPORT.json',
    description: 'What --json has written',
  },
  'max-findings': reportArgs['max-findings'],
  ...reportFileArgs,
} satisfies ArgsDef;

/** `report REPORT.json`: tells a report again, and writes it in other formats. */
export function createReportCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'report', description: 'Tell a report that was written as JSON again, in any format' },
    args,
    async run({ args: { file, _: words, ...flags } }): Promise<number> {
      if (!file || words.length > 1) {
        throw new ContractError(
          'One report is told, no more and no less; write: sdwebui-contract report REPORT.json --html FILE',
        );
      }
      const maxFindings = parseCount('--max-findings', flags['max-findings']);
      const files = findReportFiles(flags);
      const report = parseReport(await readText(file), file);
      print(formatReport(report, { maxFindings }));
      await writeReports(report, files);
      return report.verdict.passed ? 0 : 1;
    },
  });
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new ContractError(`${file} cannot be read: ${reason}; give the path of a report.`, {
      cause: error,
    });
  });
}
