export { GenerateError } from './generate-error.ts';
export { generateTypes, prepareSpec } from './generate-types.ts';
export { loadSpec, type SpecSource } from './load-spec.ts';
export { isUpToDate, outputFile, writeGenerated } from './write-generated.ts';
