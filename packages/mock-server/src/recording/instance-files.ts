import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { noFacts } from '../instance/learned-facts.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { type PyValue, parsePythonJson } from '../python/index.ts';
import { ListsOnDemand } from './lists-on-demand.ts';
import { imagesFolder, type Manifest, manifestFile, parseManifest, specFile } from './manifest.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { RecordingFormatError } from './recording-format-error.ts';
import { parseScenarioFile, type ValueOfFile } from './scenario-file.ts';

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
export async function openInstance(source: FileSource): Promise<Instance> {
  const manifest = parseManifest(await source.text(manifestFile));
  const files = manifest.files ? bundledFirst(manifest.files, source) : source;
  const [specText, lists] = await Promise.all([files.text(specFile), readLists(files, manifest)]);
  // A native parse gives the first reply its routes; Python's numbers are wanted by the first validation only.
  const spec = parseSpec(specText);
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

function bundledFirst(bundled: Record<string, string>, source: FileSource): FileSource {
  return { ...source, text: async (path) => bundled[path] ?? source.text(path) };
}

function parseSpec(text: string): OpenApiDocument {
  const spec = parseJsonFile(text, specFile);
  const { paths } = (spec ?? {}) as { paths?: unknown };
  if (typeof paths !== 'object' || paths === null) {
    throw new RecordingFormatError(`${specFile}: "paths" must be an object.`);
  }
  // A server's own document; what it says beyond `paths` is read where it is needed.
  return spec as OpenApiDocument;
}

/** A list that is no JSON is told at once, by the name of its file. */
async function readLists(files: FileSource, manifest: Manifest): Promise<ReadonlyMap<string, PyValue>> {
  const texts = await Promise.all(
    Object.entries(manifest.lists).map(async ([path, file]) => {
      const text = await files.text(file);
      parseJsonFile(text, file);
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
