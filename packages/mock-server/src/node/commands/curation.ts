/**
 * The commands that make instances and look after them. They are loaded together, so that the bundler does not put what they
 * share into the file that a server loads when it starts.
 */
export { diffCommand, diffExamples } from './diff.ts';
export { importCommand, importExamples } from './import.ts';
export { inspectCommand, inspectExamples } from './inspect.ts';
export { mergeCommand, mergeExamples } from './merge.ts';
export { pruneCommand, pruneExamples } from './prune.ts';
export { recordCommand, recordExamples } from './record.ts';
export { scrubCommand, scrubExamples } from './scrub.ts';
