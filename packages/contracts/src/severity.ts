/** How much a difference matters to a caller, the worst first. */
export const severities = ['breaking', 'risky', 'additive', 'cosmetic'] as const;

export type Severity = (typeof severities)[number];

/** Whether a severity is the threshold or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
