import type { ContractReport } from './report.ts';

/** A report as `schemas/report.schema.json` describes it. */
export function formatJson(report: ContractReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
