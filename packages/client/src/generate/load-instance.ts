import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BasicAuth, parseBaseUrl } from '../base-url.ts';
import { serverMessage } from '../transport/server-message.ts';
import { failureReason, fetchText, parseJson } from './fetch-text.ts';
import { GenerateError } from './generate-error.ts';
import type { InstanceLists } from './lists/instance-lists.ts';
import { type GotList, loadLists } from './lists/load-lists.ts';
import { loadSpecFile, loadSpecFrom } from './load-spec.ts';
import type { OpenApiDocument } from './open-api.ts';

/** Where a server is known from: it runs, or was recorded as an instance folder, or is a spec alone. */
export type InstanceSource =
  | { kind: 'server'; url: string; auth?: BasicAuth | undefined }
  | { kind: 'folder'; folder: string }
  | { kind: 'spec'; file: string };

/** A server as far as types are made from it. */
export type LoadedInstance = { spec: OpenApiDocument; lists: InstanceLists; warnings: string[] };

/**
 * @throws GenerateError when there is no spec; which lists are missing is told by the warnings
 * @param options `wantsLists`: whether the lists are read too, or the spec alone
 */
export async function loadInstance(
  source: InstanceSource,
  { wantsLists, fetch = globalThis.fetch }: { wantsLists: boolean; fetch?: typeof globalThis.fetch },
): Promise<LoadedInstance> {
  const { spec, getList } = await open(source, fetch);
  if (!getList || !wantsLists) return { spec, lists: {}, warnings: [] };
  return { spec, ...(await loadLists((path) => spec.paths[path]?.get !== undefined, getList)) };
}

type Opened = { spec: OpenApiDocument; getList?: (path: string) => Promise<GotList> };

async function open(source: InstanceSource, fetch: typeof globalThis.fetch): Promise<Opened> {
  if (source.kind === 'spec') return { spec: await loadSpecFile(source.file) };
  if (source.kind === 'folder') return openFolder(source.folder);
  const { url, auth: inUrl } = parseBaseUrl(source.url);
  const auth = source.auth ?? inUrl;
  return {
    spec: await loadSpecFrom(url, auth, fetch),
    getList: (path) => askFor(url + path, auth, fetch),
  };
}

async function askFor(
  url: string,
  auth: BasicAuth | undefined,
  fetch: typeof globalThis.fetch,
): Promise<GotList> {
  try {
    const { status, text } = await fetchText(url, auth, fetch);
    if (status === 401 || status === 403) {
      return {
        why: `answered ${status}: ${auth ? 'the user or the password is wrong' : 'add --user NAME --password SECRET'}`,
      };
    }
    const { value, ...failure } = parseJson(text);
    if (status !== 200) {
      const words = serverMessage(value ?? text).slice(0, 100);
      return { why: `answered ${status}${words && ` (${words})`}` };
    }
    return 'isNot' in failure ? { why: `answered with what ${failure.isNot}` } : { body: value };
  } catch (error) {
    return { why: `gave no answer (${failureReason(error)})` };
  }
}

/** The folder that `sdwebui-mock import` makes of a recording. */
async function openFolder(folder: string): Promise<Opened> {
  const manifest = await readManifest(join(folder, 'instance.json'));
  const getList = async (path: string): Promise<GotList> => {
    const file = manifest.lists[path];
    if (file === undefined) return { why: 'was not recorded' };
    try {
      return { body: JSON.parse(await readFile(join(folder, file), 'utf8')) };
    } catch (error) {
      return { why: `cannot be read from ${file} (${failureReason(error)})` };
    }
  };
  return { spec: await loadSpecFile(join(folder, 'openapi.json')), getList };
}

async function readManifest(file: string): Promise<{ lists: Record<string, string> }> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new GenerateError(
      `Cannot read ${file}: ${failureReason(error)}. Give an instance folder with --instance; ` +
        'npx sdwebui-mock import RECORDING.har makes one.',
      { cause: error },
    );
  });
  const { value } = parseJson(text);
  if (typeof value === 'object' && value !== null && 'lists' in value && typeof value.lists === 'object') {
    return { lists: { ...value.lists } as Record<string, string> }; // paths to files, in the recording format
  }
  throw new GenerateError(
    `${file} is not the manifest of an instance. Give an instance folder with --instance.`,
  );
}
