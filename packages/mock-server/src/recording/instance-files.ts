import type { Exchange } from '../instance/exchange.ts';
import type { Instance, ServerIdentity } from '../instance/instance.ts';
import { type LearnedFacts, noFacts } from '../instance/learned-facts.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { type PyValue, parsePythonJson } from '../python/index.ts';
import { ListsOnDemand } from './lists-on-demand.ts';
import { parseScenarioFile, RecordingFormatError, type ValueOfFile } from './scenario-file.ts';

/** `instance.json`: what the folder holds and where it came from. */
export type Manifest = {
  format: 1;
  name: string;
  server: ServerIdentity;
  /** Names of the recordings it was imported from. */
  sources: string[];
  /** File of each start value by the path that answers it. */
  lists: Record<string, string>;
  facts: LearnedFacts;
  /** Files of the exchanges, in the order of the recording. */
  exchanges: string[];
};

export const manifestFile = 'instance.json';
export const specFile = 'openapi.json';
export const imagesFolder = 'images';

/** Where an instance's files are read from: a folder, a URL, a map in memory. */
export type FileSource = {
  text: (path: string) => Promise<string>;
  bytes: (path: string) => Promise<Uint8Array>;
};

/**
 * Opens an instance. Lists and spec are read at once, exchanges and pictures when they are first needed.
 *
 * @throws RecordingFormatError when a file is not as `docs/recording-format.md` says.
 */
export async function openInstance(files: FileSource): Promise<Instance> {
  const manifest = readManifest(await files.text(manifestFile));
  const [specText, lists] = await Promise.all([files.text(specFile), readLists(files, manifest)]);
  // A native parse gives the first reply its routes; Python's numbers are wanted by the first validation only.
  const spec = parseJson<OpenApiDocument>(specText, specFile);
  let specValue: PyValue | undefined;
  const readSpecValue = () => (specValue ??= parsePythonJson(specText));
  const pathOfFile = new Map(Object.entries(manifest.lists).map(([path, file]) => [file, path]));
  let exchanges: Promise<readonly Exchange[]> | undefined;
  return {
    name: manifest.name,
    server: manifest.server,
    spec,
    get specValue() {
      return readSpecValue();
    },
    lists,
    facts: { ...noFacts, ...manifest.facts },
    exchanges: () => {
      exchanges ??= readExchanges(files, manifest, (file) =>
        file === specFile ? readSpecValue() : lists.get(pathOfFile.get(file) ?? ''),
      );
      return exchanges;
    },
    picture: (file) => files.bytes(`${imagesFolder}/${file}`),
  };
}

function readManifest(text: string): Manifest {
  const manifest = parseJson<Manifest>(text, manifestFile);
  if (manifest?.format !== 1) {
    throw new RecordingFormatError(
      `${manifestFile} has format ${JSON.stringify(manifest?.format)}; this version reads format 1. Import the recording again.`,
    );
  }
  return manifest;
}

function parseJson<T>(text: string, file: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new RecordingFormatError(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** A list that is no JSON is told at once, by the name of its file. */
async function readLists(files: FileSource, manifest: Manifest): Promise<ReadonlyMap<string, PyValue>> {
  const texts = await Promise.all(
    Object.entries(manifest.lists).map(async ([path, file]) => {
      const text = await files.text(file);
      parseJson(text, file);
      return [path, text] as const;
    }),
  );
  return new ListsOnDemand(new Map(texts));
}

async function readExchanges(
  files: FileSource,
  manifest: Manifest,
  valueOfFile: ValueOfFile,
): Promise<readonly Exchange[]> {
  const scenarios = await Promise.all(
    manifest.exchanges.map(async (file) => parseScenarioFile(await files.text(file), file, valueOfFile)),
  );
  return scenarios.flat().sort((a, b) => a.order - b.order);
}
