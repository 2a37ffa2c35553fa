export { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
export {
  createRedactor,
  createRules,
  type Finding,
  findSecrets,
  type RedactionOptions,
  type RedactionRule,
  type RedactionRules,
  type Redactor,
  type RuleName,
  redactionRules,
  UnknownRuleError,
} from '../recording/index.ts';
export { createNodeCodecs } from './codecs.ts';
export { builtInInstance, builtInInstanceFolder, loadInstance } from './load-instance.ts';
export { createRecorder, type Recorder, type RecordingSummary } from './record/create-recorder.ts';
export { FolderNotWritableError } from './record/folder-not-writable-error.ts';
export type { ExchangeOutcome, RecorderEvent } from './record/recorder-event.ts';
export type { RecorderOptions } from './record/recorder-options.ts';
export { createDefaultRedaction, noRedaction, type Redaction } from './record/redaction.ts';
export { UpstreamNotFoundError } from './record/upstream-not-found-error.ts';
export { type RunningMock, serveMock } from './serve-mock.ts';
export { FolderInUseError } from './write-instance.ts';
export { type PageFileOptions, type PageFiles, writePageFiles } from './write-page-files.ts';
