import { type Severity, severities } from '../severity.ts';
import type { SpecFinding } from './spec-finding.ts';

/** A finished comparison as `--json` writes it. Fields are only ever added within a version. */
export type SpecReport = {
  schema: 'sdwebui-spec-diff';
  version: 1;
  /** Where the documents come from: a file, a URL without credentials, an instance. */
  before: string;
  after: string;
  total: Record<Severity, number>;
  /** What could not be compared, a sentence each. */
  notes: string[];
  findings: SpecFinding[];
};

export type SpecReportFacts = Pick<SpecReport, 'before' | 'after'> & { comparesNull: boolean };

export function createSpecReport(findings: SpecFinding[], facts: SpecReportFacts): SpecReport {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  // Every severity is counted.
  const total = Object.fromEntries(severities.map((name) => [name, count(name)])) as Record<Severity, number>;
  const notes = facts.comparesNull
    ? []
    : ['One of the two never says where null may stand, so null is not compared.'];
  const { before, after } = facts;
  return { schema: 'sdwebui-spec-diff', version: 1, before, after, total, notes, findings };
}
