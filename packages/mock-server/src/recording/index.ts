export type { InstanceFiles } from './compose-instance.ts';
export { type HarEntry, HarFormatError, type HarReading, parseHar } from './har.ts';
export { type ImportOptions, importHar } from './import-har.ts';
export { type FileSource, type Manifest, manifestFile, openInstance, specFile } from './instance-files.ts';
export type { KeepPicture } from './lean-exchange.ts';
export { renderBody } from './render-body.ts';
export { RecordingFormatError } from './scenario-file.ts';
export { type TravelledExchange, travelledExchanges } from './travelled-exchanges.ts';
