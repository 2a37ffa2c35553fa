import { formatJson } from './format-json.ts';
import { formatJunit } from './format-junit.ts';
import { formatSarif } from './format-sarif.ts';
import { formatHtml } from './html/format-html.ts';
import { formatMarkdown } from './markdown/format-markdown.ts';
import type { ContractReport } from './report.ts';

export type ReportFormat = {
  /** What `--help` says of the flag. */
  description: string;
  format(report: ContractReport): string;
};

/** The formats in which a report is written to a file, by the flag that asks for one. */
export const reportFormats = {
  json: { description: 'Write the report as JSON, which the command report reads again', format: formatJson },
  junit: { description: 'Write it as JUnit XML', format: formatJunit },
  sarif: { description: 'Write it as SARIF 2.1.0', format: formatSarif },
  markdown: { description: 'Write it as Markdown for a pull request or an issue', format: formatMarkdown },
  html: { description: 'Write it as one HTML page', format: formatHtml },
} as const satisfies Record<string, ReportFormat>;

export type ReportFormatName = keyof typeof reportFormats;
