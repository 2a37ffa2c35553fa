import type { Finding } from '../src/findings/finding.ts';
import type { ContractReport, ReportedExchange } from '../src/report/report.ts';
import { severities } from '../src/severity.ts';

/** An exchange of a report that agrees, unless told otherwise. */
export function buildExchange(changes: Partial<ReportedExchange> = {}): ReportedExchange {
  return {
    index: 0,
    scenario: 'txt2img/fixed-seed',
    method: 'POST',
    path: '/sdapi/v1/txt2img',
    status: 200,
    source: null,
    durationMs: 12,
    equal: true,
    drifts: [],
    findings: [],
    ...changes,
  };
}

export function buildFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'added/infotext/Schedule type',
    kind: 'added',
    severity: 'additive',
    against: 'recorded',
    summary: 'infotexts have a new field: Schedule type',
    advice: 'Read infotexts by their names, not by their places.',
    items: [],
    exchanges: 3,
    scenarios: ['txt2img/fixed-seed', 'txt2img/seeds'],
    operations: ['POST /sdapi/v1/txt2img'],
    first: {
      index: 0,
      scenario: 'txt2img/fixed-seed',
      method: 'POST',
      path: '/sdapi/v1/txt2img',
      place: '$.info.infotexts[0]["Schedule type"]',
      before: 'missing',
      after: '"Automatic"',
    },
    ...changes,
  };
}

/** A report of a green run, unless told otherwise; the figures follow from findings and exchanges. */
export function buildReport(changes: Partial<ContractReport> = {}): ContractReport {
  const { exchanges = [buildExchange()], findings = [] } = changes;
  const equal = exchanges.filter((exchange) => exchange.equal).length;
  const counts = severities.map((severity) => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]);
  return {
    schema: 'sdwebui-contract-report',
    version: 1,
    command: 'verify',
    target: 'http://127.0.0.1:7860',
    recorded: 'the recordings of webui-1.10.1 and what it computes',
    startedAt: '2026-03-01T10:00:00.000Z',
    durationMs: 1234,
    verdict: { failOn: 'risky', passed: true, text: 'Nothing is risky or worse.' },
    total: { equal, total: exchanges.length },
    severities: Object.fromEntries(counts), // one for each
    groups: [{ name: 'txt2img', equal, total: exchanges.length }],
    findings,
    knownGaps: [],
    notes: [],
    coverage: [],
    pictures: [],
    exchanges,
    ...changes,
  };
}
