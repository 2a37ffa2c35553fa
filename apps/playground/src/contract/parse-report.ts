import {
  type ContractReport,
  type CoverageRow,
  type Finding,
  type KnownGap,
  type ReportedPicture,
  type Score,
  severities,
} from './contract-report.ts';
import { createJsonReader, type JsonReader } from './json-reader.ts';
import { ReportError } from './report-error.ts';

const knownSchema = 'sdwebui-contract-report';
const knownVersion = 1;

/**
 * Reads a report that the contract checks wrote with `--json`. What a later program adds within the version is left out.
 *
 * @throws ReportError when it is none, broken, or of another version
 */
export function parseReport(text: string): ContractReport {
  const report = createJsonReader(parseJson(text));
  checkVersion(report);
  const verdict = report.at('verdict');
  return {
    command: report.at('command').text(),
    target: report.at('target').text(),
    recorded: report.at('recorded').text(),
    startedAt: report.at('startedAt').text(),
    durationMs: report.at('durationMs').number(),
    verdict: {
      failOn: verdict.at('failOn').text(),
      passed: verdict.at('passed').flag(),
      text: verdict.at('text').text(),
    },
    total: readScore(report.at('total')),
    groups: report.at('groups').list((group) => ({ name: group.at('name').text(), ...readScore(group) })),
    findings: report.at('findings').list(readFinding),
    knownGaps: report.at('knownGaps').list(readGap),
    notes: readTexts(report.at('notes')),
    coverage: report.at('coverage').list(readCoverage),
    pictures: report.at('pictures').list(readPicture),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // an editor on Windows may have put a mark in front
  } catch {
    throw new ReportError('This is not JSON, or only half of it. Choose the file that --json wrote.');
  }
}

function checkVersion(report: JsonReader): void {
  const isReport = readOr(() => report.at('schema').text(), '') === knownSchema;
  if (!isReport) {
    throw new ReportError(
      `This is no report of the contract checks: its schema is not “${knownSchema}”. Choose the file that verify, replay or diff wrote with --json.`,
    );
  }
  const version = report.at('version').number();
  if (version === knownVersion) return;
  const repair = version > knownVersion ? 'Update the playground.' : 'Write the report anew.';
  throw new ReportError(
    `This report is of version ${version}, and the playground knows version ${knownVersion}. ${repair}`,
  );
}

function readOr<What>(read: () => What, otherwise: What): What {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const readTexts = (list: JsonReader): string[] => list.list((item) => item.text());
const readNumbers = (list: JsonReader): number[] => list.list((item) => item.number());

function readScore(score: JsonReader): Score {
  return { equal: score.at('equal').number(), total: score.at('total').number() };
}

function readFinding(finding: JsonReader): Finding {
  const first = finding.at('first');
  return {
    id: finding.at('id').text(),
    severity: finding.at('severity').oneOf(severities),
    against: finding.at('against').text(),
    summary: finding.at('summary').text(),
    advice: finding.at('advice').text(),
    items: readTexts(finding.at('items')),
    exchanges: finding.at('exchanges').number(),
    scenarios: readTexts(finding.at('scenarios')),
    operations: readTexts(finding.at('operations')),
    first: {
      index: first.at('index').number(),
      scenario: first.at('scenario').text(),
      method: first.at('method').text(),
      path: first.at('path').text(),
      place: first.at('place').text(),
      before: first.at('before').text(),
      after: first.at('after').text(),
    },
  };
}

function readGap(gap: JsonReader): KnownGap {
  return {
    scenario: gap.at('scenario').text(),
    path: gap.at('path').text(),
    reason: gap.at('reason').text(),
    expires: gap.at('expires').text(),
    excused: gap.at('excused').number(),
  };
}

function readCoverage(row: JsonReader): CoverageRow {
  return {
    operation: row.at('operation').text(),
    statuses: readNumbers(row.at('statuses')),
    recorded: readNumbers(row.at('recorded')),
    reason: row.at('reason').orNull((reason) => reason.text()),
  };
}

function readPicture(picture: JsonReader): ReportedPicture {
  return {
    index: picture.at('index').number(),
    scenario: picture.at('scenario').text(),
    place: picture.at('place').text(),
    likeness: picture.at('likeness').oneOf(['same', 'close', 'other'] as const),
    distance: picture.at('distance').number(),
    tolerance: picture.at('tolerance').number(),
    before: readSource(picture.at('before')),
    after: readSource(picture.at('after')),
    difference: readSource(picture.at('difference')),
  };
}

/** A report may come from anywhere: what is no picture in itself is not shown, and nothing is loaded. */
function readSource(source: JsonReader): string | null {
  const text = source.orNull((value) => value.text());
  return text !== null && /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/.test(text) ? text : null;
}
