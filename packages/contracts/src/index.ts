export { createPictureChecker, type PictureChecker, type PictureDecoder } from './compare/check-picture.ts';
export { type AnswerPair, compareAnswers } from './compare/compare-answers.ts';
export type { Against, Drift, DriftKind, Subject } from './compare/drift.ts';
export { definition } from './compare/explain.ts';
export { diffRecordings, type RecordingDiff } from './diff/diff-recordings.ts';
export { ContractError } from './errors/contract-error.ts';
export { RecordingError } from './errors/recording-error.ts';
export { TargetError } from './errors/target-error.ts';
export type { Answer } from './exchange/answer.ts';
export { fromInstance } from './exchange/from-instance.ts';
export type { HeaderLines, HeaderMap } from './exchange/headers.ts';
export { parseHar } from './exchange/parse-har.ts';
export { type ContractRequest, groupOf, type RecordedExchange } from './exchange/recorded-exchange.ts';
export { createFindings, type Findings } from './findings/create-findings.ts';
export type { Finding, FindingExample } from './findings/finding.ts';
export { factsOfRecording } from './instance/facts-of-recording.ts';
export type { InstanceFacts, InstancePair, MachineName, Style } from './instance/instance-facts.ts';
export {
  createLedger,
  findStale,
  formatLedger,
  type Ledger,
  type LedgerEntry,
  parseLedger,
  type StaleScenario,
} from './ledger/index.ts';
export { comparePixels, measureDistance, type PixelComparison, type PixelOptions } from './pictures/index.ts';
export type { Clock } from './replay/clock.ts';
export { type ExchangeResult, type ReplayOptions, replay } from './replay/replay.ts';
export {
  type ContractReport,
  type CoverageRow,
  createReport,
  type FormatOptions,
  formatHtml,
  formatJson,
  formatJunit,
  formatMarkdown,
  formatReport,
  formatSarif,
  type PictureLikeness,
  parseReport,
  type ReportedExchange,
  type ReportedGap,
  type ReportedPicture,
  type RunFacts,
  type Score,
  type Verdict,
} from './report/index.ts';
export { isAtLeast, type Severity, severities } from './severity.ts';
export {
  comparesNull,
  createSpecReport,
  diffSpecs,
  formatFinding,
  formatSpecReport,
  type OpenApiDocument,
  parseSpec,
  type SpecChangeKind,
  type SpecDirection,
  type SpecFinding,
  type SpecFormatOptions,
  type SpecPlace,
  type SpecReport,
  type SpecReportFacts,
} from './spec-diff/index.ts';
export { createAppTarget, type FetchApp } from './target/app-target.ts';
export type { Target } from './target/target.ts';
export { createUrlTarget, type UrlTargetOptions } from './target/url-target.ts';
export type { Comparing, Reply, Scenario, ScenarioRequest, ScenarioServer } from './verify/scenario.ts';
export type { ServerFacts } from './verify/server-facts.ts';
export { type VerifyOptions, type VerifyRun, verify } from './verify/verify.ts';
