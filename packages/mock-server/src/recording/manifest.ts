import type { ServerIdentity } from '../instance/instance.ts';
import type { LearnedFacts } from '../instance/learned-facts.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { RecordingFormatError } from './recording-format-error.ts';

/** `instance.json`: what the folder holds and where it came from. */
export type Manifest = {
  format: 1;
  name: string;
  server: ServerIdentity;
  /** Names of the recordings it was imported from. */
  sources: string[];
  /** File of each start value by the path that answers it. */
  lists: Record<string, string>;
  facts: Partial<LearnedFacts>;
  /** Files of the exchanges, in the order of the recording. */
  exchanges: string[];
  /** Texts of the other files by their paths, where they were bundled so that a page needs one request for all. */
  files?: Record<string, string>;
};

export const manifestFile = 'instance.json';
export const specFile = 'openapi.json';
export const imagesFolder = 'images';

/** The version of the format that is read and written here. */
const format = 1;

/** What a field must be, in words, and whether it is. `schemas/instance.schema.json` says the same. */
type Rule = readonly [wanted: string, holds: (value: unknown) => boolean];

const text: Rule = ['a text', isText];
const texts: Rule = ['a list of texts', (value) => isListOf(value, isText)];
const textByName: Rule = ['an object of texts', (value) => isObjectOf(value, isText)];

const rules: Readonly<Record<Exclude<keyof Manifest, 'format' | 'files'>, Rule>> = {
  name: text,
  server: ['an object with the texts "dialect" and "version"', isServer],
  sources: texts,
  lists: [
    'an object of files as lists/samplers.json',
    (value) => isObjectOf(value, (file) => isFileIn('lists', file)),
  ],
  facts: ['an object', isObject],
  exchanges: [
    'a list of files as exchanges/txt2img/plain.json',
    (value) => isListOf(value, (file) => isFileIn('exchanges', file)),
  ],
};

const factRules: Readonly<Record<keyof LearnedFacts, Rule>> = {
  loras: textByName,
  embeddings: textByName,
  vaes: textByName,
  checkpoints: textByName,
  credentials: texts,
  hiddenOptions: texts,
  modelFailures: texts,
};

/** @throws RecordingFormatError naming the field that is missing or of the wrong kind */
export function parseManifest(json: string): Manifest {
  const manifest = parseJsonFile(json, manifestFile);
  if (!isObject(manifest)) throw new RecordingFormatError(`${manifestFile}: expected an object.`);
  if (manifest.format !== format) throw new RecordingFormatError(otherFormat(manifest.format));
  for (const [field, rule] of Object.entries(rules)) check(field, manifest[field], rule);
  if (manifest.files !== undefined) check('files', manifest.files, textByName);
  const facts = manifest.facts as Record<string, unknown>;
  for (const [fact, rule] of Object.entries(factRules)) {
    if (facts[fact] !== undefined) check(`facts.${fact}`, facts[fact], rule);
  }
  // The rules have just looked at every field that the type names.
  return manifest as Manifest;
}

function check(field: string, value: unknown, [wanted, holds]: Rule): void {
  if (value === undefined) throw new RecordingFormatError(`${manifestFile}: "${field}" is missing.`);
  if (!holds(value)) throw new RecordingFormatError(`${manifestFile}: "${field}" must be ${wanted}.`);
}

function otherFormat(found: unknown): string {
  const isNewer = typeof found === 'number' && found > format;
  return (
    `${manifestFile} has format ${JSON.stringify(found)}; this version reads format ${format}. ` +
    (isNewer
      ? 'It was written by a newer version: update @sdwebui/mock-server, or import the recording again with this one.'
      : 'Import the recording again.')
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isObjectOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(holds);
}

function isServer(value: unknown): boolean {
  return isObject(value) && isText(value.dialect) && isText(value.version);
}

/** A file of the instance in that folder, and nowhere else. */
function isFileIn(folder: string, file: unknown): boolean {
  return isText(file) && new RegExp(`^${folder}/(?!.*(?:^|/)\\.\\.(?:/|$)).+\\.json$`).test(file);
}
