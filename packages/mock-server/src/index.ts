export { createMockApp, type MockApp } from './app.ts';
export { createMockFetch } from './fetch.ts';
export type { Incoming } from './incoming.ts';
export type { Instance, ServerIdentity } from './instance/instance.ts';
export { type KnownHashes, withLists } from './instance/with-lists.ts';
export type { Journal } from './journal/journal.ts';
export type { JournalEntry } from './journal/journal-entry.ts';
export type { Difference, MissKind, MissReport, NearRecording } from './match/miss/miss-report.ts';
export type { Mock } from './mock.ts';
export type { MockOptions } from './mock-options.ts';
export type { Credentials } from './protocol/basic-auth.ts';
export type { Handler } from './protocol/middleware.ts';
export {
  type FileSource,
  openInstance,
  type TravelledExchange,
  travelledExchanges,
} from './recording/index.ts';
export { type Reply, type ReplySource, sourceHeader } from './reply.ts';
export { type Clock, systemClock } from './state/clock.ts';
export { createManualClock, type ManualClock } from './state/manual-clock.ts';
export type { Codecs, Raster } from './synthesise/picture/codecs.ts';
export { encodePng } from './synthesise/picture/encode-png.ts';
