export { GenerateError } from './generate-error.ts';
export { type GeneratedFiles, generateFiles } from './generate-files.ts';
export { generateTypes, prepareSpec } from './generate-types.ts';
export { type InstanceSource, type LoadedInstance, loadInstance } from './load-instance.ts';
export { isUpToDate, writeGenerated } from './write-generated.ts';
