import type { ArgsDef } from 'citty';
import { ContractError } from '../errors/contract-error.ts';
import { type ContractReport, type ReportFormatName, reportFormats } from '../report/index.ts';
import { type Severity, severities } from '../severity.ts';
import { parseCount } from './parse-count.ts';
import { writeOutput } from './write-output.ts';

type FileFlag = { type: 'string'; valueHint: 'FILE'; description: string };

/** A flag for each format that is written to a file. */
export const reportFileArgs = Object.fromEntries(
  Object.entries(reportFormats).map(([name, { description }]): [string, FileFlag] => [
    name,
    { type: 'string', valueHint: 'FILE', description },
  ]),
) as Record<ReportFormatName, FileFlag>; // one for each format

/** How findings are judged and told. */
export const findingArgs = {
  'fail-on': {
    type: 'enum',
    options: [...severities],
    default: 'risky' as const,
    description: 'From which severity on the exit code is 1',
  },
  'max-findings': {
    type: 'string',
    valueHint: 'N',
    default: '50',
    description: 'How many findings of one severity to print',
  },
} satisfies ArgsDef;

/** How a finished run is judged and told. */
export const reportArgs = {
  ...findingArgs,
  // What it was called while every drift was a line.
  'max-findings': { ...findingArgs['max-findings'], alias: 'max-drifts' },
  ...reportFileArgs,
} satisfies ArgsDef;

export type ReportFile = { format: ReportFormatName; file: string };

export type ReportOptions = {
  failOn: Severity;
  maxFindings: number;
  /** What is written, in the order of the formats. */
  files: ReportFile[];
};

type FileFlags = { [Format in ReportFormatName]?: string | undefined };

type ReportFlags = FileFlags & { 'fail-on': Severity; 'max-findings': string };

/**
 * Reads the flags before the run, so that a wrong one ends it at once.
 *
 * @throws {ContractError} when one makes no sense
 */
export function parseReportArgs(flags: ReportFlags): ReportOptions {
  return {
    failOn: flags['fail-on'],
    maxFindings: parseCount('--max-findings', flags['max-findings']),
    files: findReportFiles(flags),
  };
}

/** @throws {ContractError} when two reports have one file */
export function findReportFiles(flags: FileFlags): ReportFile[] {
  const files: ReportFile[] = [];
  for (const format of Object.keys(reportFormats) as ReportFormatName[]) {
    const file = flags[format];
    if (file === undefined) continue;
    const twin = files.find((other) => other.file === file);
    if (twin)
      throw new ContractError(`--${twin.format} and --${format} name one file, ${file}; give each its own.`);
    files.push({ format, file });
  }
  return files;
}

/** @throws {ContractError} when a file cannot be written */
export async function writeReports(report: ContractReport, files: readonly ReportFile[]): Promise<void> {
  for (const { format, file } of files) {
    await writeOutput(file, reportFormats[format].format(report), 'report');
  }
}
