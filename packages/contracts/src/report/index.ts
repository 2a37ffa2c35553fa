export { createReport } from './create-report.ts';
export { formatJson } from './format-json.ts';
export { formatJunit } from './format-junit.ts';
export { type FormatOptions, formatReport } from './format-report.ts';
export { formatSarif } from './format-sarif.ts';
export { formatHtml } from './html/format-html.ts';
export { formatMarkdown } from './markdown/format-markdown.ts';
export { parseReport } from './parse-report.ts';
export type {
  ContractReport,
  CoverageRow,
  PictureLikeness,
  ReportedExchange,
  ReportedGap,
  ReportedPicture,
  RunFacts,
  Score,
  Verdict,
} from './report.ts';
export { type ReportFormat, type ReportFormatName, reportFormats } from './report-formats.ts';
