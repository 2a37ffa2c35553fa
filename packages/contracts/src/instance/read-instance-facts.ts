import type { InstanceFacts, MachineName, Style } from './instance-facts.ts';
import { toBareName, toFileName } from './machine-text.ts';

/** Gives what a server answers to a GET of this path: the parsed body, or undefined where it answers otherwise. */
export type Ask = (path: string) => Promise<unknown>;

type Item = Readonly<Record<string, unknown>>;

const checkpointFields = ['title', 'model_name', 'filename', 'config'] as const;

/** Which other lists name files of the machine, by which fields. */
const lists: readonly [path: string, kind: MachineName['kind'], fields: readonly string[]][] = [
  ['/sdapi/v1/sd-vae', 'vae', ['model_name', 'filename']],
  ['/sdapi/v1/sd-modules', 'vae', ['model_name', 'filename']],
  ['/sdapi/v1/loras', 'network', ['name', 'alias', 'path']],
  ['/sdapi/v1/hypernetworks', 'network', ['name', 'path']],
];

/** Asks a server, or looks up in a recording, what is the machine's own. What is not answered counts as none. */
export async function readInstanceFacts(ask: Ask): Promise<InstanceFacts> {
  const names = new Map<string, MachineName['kind']>();
  const add = (kind: MachineName['kind'], text: unknown): void => {
    if (typeof text !== 'string' || text.length < 2 || text === 'None' || text === 'Automatic') return;
    for (const name of [text, toBareName(text), toFileName(text)]) names.set(name, kind);
  };
  const checkpoints = toItems(await ask('/sdapi/v1/sd-models'));
  for (const item of checkpoints) for (const field of checkpointFields) add('model', item[field]);
  for (const [path, kind, fields] of lists) {
    for (const item of toItems(await ask(path))) for (const field of fields) add(kind, item[field]);
  }
  for (const name of await readEmbeddings(ask)) add('network', name);
  for (const { name, model_path } of toItems(await ask('/sdapi/v1/upscalers'))) {
    if (isLocalPath(model_path)) add('upscaler', name);
  }
  const sorted = [...names].sort(([a], [b]) => b.length - a.length);
  return {
    names: sorted.map(([text, kind]) => ({ text, kind })),
    checkpointHashes: new Set(checkpoints.flatMap(({ hash, sha256 }) => [hash, sha256].filter(isText))),
    styles: readStyles(toItems(await ask('/sdapi/v1/prompt-styles'))),
    optionDefaults: readOptionDefaults(await ask('/openapi.json')),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a model's path is a file of the machine, and not the place from which it would be downloaded. */
export function isLocalPath(path: unknown): boolean {
  return isText(path) && !/^https?:/.test(path);
}

async function readEmbeddings(ask: Ask): Promise<string[]> {
  const { loaded, skipped } = toObject(await ask('/sdapi/v1/embeddings'));
  return [loaded, skipped].flatMap((part) =>
    Array.isArray(part) ? part.map(String) : Object.keys(toObject(part)),
  );
}

function readStyles(items: readonly Item[]): Map<string, Style> {
  const text = (value: unknown): string => (isText(value) ? value : '');
  return new Map(
    items.map(({ name, prompt, negative_prompt }) => [
      text(name),
      { prompt: text(prompt), negativePrompt: text(negative_prompt) },
    ]),
  );
}

function readOptionDefaults(spec: unknown): Map<string, unknown> {
  const schemas = toObject(toObject(toObject(spec).components).schemas);
  const properties = toObject(toObject(schemas.Options).properties);
  return new Map(
    Object.entries(properties)
      .filter(([, property]) => Object.hasOwn(toObject(property), 'default'))
      .map(([key, property]) => [key, toObject(property).default]),
  );
}

function toItems(value: unknown): Item[] {
  return Array.isArray(value) ? value.map(toObject) : [];
}

function toObject(value: unknown): Item {
  return typeof value === 'object' && value !== null ? (value as Item) : {};
}
