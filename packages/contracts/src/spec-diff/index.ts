/** What a change of a server's OpenAPI document means for its callers. Pure: documents in, findings out. */

export { diffSpecs } from './diff-specs.ts';
export type { OpenApiDocument } from './document/open-api-document.ts';
export { parseSpec } from './document/parse-spec.ts';
export { formatFinding, formatSpecReport, type SpecFormatOptions } from './format-spec-report.ts';
export { comparesNull } from './null-habit.ts';
export type { SpecChangeKind, SpecDirection } from './rules/index.ts';
export type { SpecFinding, SpecPlace } from './spec-finding.ts';
export { createSpecReport, type SpecReport, type SpecReportFacts } from './spec-report.ts';
