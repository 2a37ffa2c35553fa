import { isAtLeast, type Severity, severities } from '../severity.ts';
import type { SpecFinding, SpecPlace } from './spec-finding.ts';
import type { SpecReport } from './spec-report.ts';

export type SpecFormatOptions = {
  /** From which severity on the comparison fails. */
  failOn: Severity;
  /** How many findings of one severity are shown; the others are counted. */
  maxFindings: number;
};

/** Writes a comparison for a terminal: the findings by severity, what to do about each kind, and a verdict. */
export function formatSpecReport(report: SpecReport, options: SpecFormatOptions): string {
  return [
    ...severities.flatMap((severity) => formatSeverity(severity, report, options)),
    ...report.notes.map((note) => `Note: ${note}`),
    formatVerdict(report, options),
  ].join('\n');
}

function formatSeverity(
  severity: Severity,
  { findings }: SpecReport,
  { maxFindings }: SpecFormatOptions,
): string[] {
  const all = findings.filter((finding) => finding.severity === severity);
  if (all.length === 0) return [];
  const shown = all.slice(0, maxFindings);
  const lines = shown.flatMap((finding, index) => {
    const isLastOfKind = shown[index + 1]?.advice !== finding.advice;
    return [`  ${formatFinding(finding)}`, ...(isLastOfKind ? [`    -> ${finding.advice}`] : [])];
  });
  const hidden = all.length - shown.length;
  const more = hidden > 0 ? [`  … and ${hidden} more (--max-findings ${all.length} shows all)`] : [];
  return [`${severity} (${all.length})`, ...lines, ...more, ''];
}

/** One line: `POST /sdapi/v1/txt2img, POST /sdapi/v1/img2img: steps is 20 when left out, was 50`. */
export function formatFinding({ places, summary }: SpecFinding): string {
  return `${formatPlaces(places)}${summary.startsWith('is ') ? '' : ':'} ${summary}`;
}

function formatPlaces(places: readonly SpecPlace[]): string {
  const operations = [...new Set(places.map(({ operation }) => operation))];
  const shown = operations.slice(0, 2).join(', ');
  return operations.length > 2 ? `${shown} and ${operations.length - 2} more` : shown;
}

function formatVerdict(
  { before, after, total, findings }: SpecReport,
  { failOn }: SpecFormatOptions,
): string {
  const pair = `${after} against ${before}`;
  if (findings.length === 0) return `${pair}: the same to every caller.`;
  const counts = severities.filter((name) => total[name] > 0).map((name) => `${total[name]} ${name}`);
  const fails = findings.some(({ severity }) => isAtLeast(severity, failOn));
  const worse = failOn === 'breaking' ? 'breaking' : `${failOn} or worse`;
  return `${pair}: ${counts.join(', ')}. ${fails ? `Fails, for something is ${worse}.` : `Nothing is ${worse}.`}`;
}
