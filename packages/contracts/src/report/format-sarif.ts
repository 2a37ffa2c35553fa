import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import manifest from '../../package.json' with { type: 'json' };
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../severity.ts';
import { titleOf } from './kind-titles.ts';
import type { ContractReport } from './report.ts';
import { count, nameSides } from './words.ts';

const levels = {
  breaking: 'error',
  risky: 'warning',
  additive: 'note',
  cosmetic: 'note',
} as const satisfies Record<Severity, Result.level>;

/** A report as SARIF 2.1.0: a rule a kind of difference, a result a finding, which has the same fingerprint in the next run. */
export function formatSarif(report: ContractReport): string {
  const kinds = [...new Set(report.findings.map(({ kind }) => kind as string))];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sdwebui-contract',
            semanticVersion: manifest.version,
            informationUri: 'https://www.npmjs.com/package/@sdwebui/contracts',
            rules: kinds.map(toRule),
          },
        },
        automationDetails: { id: `sdwebui-contract/${report.command}/` },
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: report.startedAt,
            endTimeUtc: new Date(Date.parse(report.startedAt) + report.durationMs).toISOString(),
            exitCode: report.verdict.passed ? 0 : 1,
          },
        ],
        results: report.findings.map((finding) => toResult(finding, kinds, report)),
        properties: { target: report.target, recorded: report.recorded, verdict: report.verdict.text },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule(kind: string): ReportingDescriptor {
  return { id: kind, shortDescription: { text: titleOf(kind) } };
}

function toResult(finding: Finding, kinds: readonly string[], report: ContractReport): Result {
  const { id, kind, severity, summary, advice, first, exchanges } = finding;
  const [before, after] = nameSides(finding.against, report);
  const seen = `${first.scenario}, ${first.method} ${first.path}, ${first.place}`;
  const text =
    `${summary} (${count(exchanges, 'exchange')}). ${advice}\n` +
    `${seen}: ${before} ${first.before}, ${after} ${first.after}`;
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: levels[severity],
    message: { text },
    locations: [toLocation(finding)],
    partialFingerprints: { 'sdwebuiContractFinding/v1': id },
    properties: { severity, scenarios: finding.scenarios },
  };
}

/** The viewers show a result only where it has a file and a line: the scenario stands for the file. */
function toLocation({ first, operations }: Finding): Location {
  const uri = `scenarios/${first.scenario.split('/').map(encodePart).join('/')}`;
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
    logicalLocations: operations.map((operation) => ({ fullyQualifiedName: operation, kind: 'resource' })),
  };
}

/** Half a surrogate pair cannot be encoded. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}
