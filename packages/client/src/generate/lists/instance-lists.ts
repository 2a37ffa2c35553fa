import { isRecord } from '../../transport/is-record.ts';
import { hasMachinePath } from '../strip-machine-paths.ts';
import { readOptionInfo } from './option-info.ts';
import { readScriptInfo } from './script-info.ts';

/** A list of a server: where it is asked for, and what is read of it; `undefined` for what is not that list. */
type ListReader<Content> = { path: string; read: (body: unknown) => Content | undefined };

/** Every list that types are made from. */
export const listReaders = {
  samplers: namesAt('/sdapi/v1/samplers', ({ name }) => [name]),
  // Both are taken, `Karras` and `karras`; the aliases are not.
  schedulers: namesAt('/sdapi/v1/schedulers', ({ label, name }) => [label, name]),
  upscalers: namesAt('/sdapi/v1/upscalers', ({ name }) => [name]),
  latentUpscaleModes: namesAt('/sdapi/v1/latent-upscale-modes', ({ name }) => [name]),
  // The title ends in the hash as soon as that is known; the title without it and the bare name are taken too.
  checkpoints: namesAt('/sdapi/v1/sd-models', ({ title, model_name }) => [
    title,
    withoutHash(title),
    model_name,
  ]),
  vaes: namesAt('/sdapi/v1/sd-vae', ({ model_name }) => [model_name]),
  styles: namesAt('/sdapi/v1/prompt-styles', ({ name }) => [name]),
  faceRestorers: namesAt('/sdapi/v1/face-restorers', ({ name }) => [name]),
  controlNetModels: namesAt('/controlnet/model_list', (name) => [name.value], 'model_list'),
  controlNetModules: namesAt('/controlnet/module_list', (name) => [name.value], 'module_list'),
  scripts: { path: '/sdapi/v1/scripts', read: readScriptNames },
  scriptInfo: { path: '/sdapi/v1/script-info', read: readScriptInfo },
  options: { path: '/sdapi/v1/options', read: (body) => (isRecord(body) ? body : undefined) },
  // The keys of all settings, also of those that the spec and `/sdapi/v1/options` hide.
  optionKeys: namesAt('/internal/quicksettings-hint', ({ name }) => [name]),
  optionInfo: { path: '/sdapi/v1/options-info', read: readOptionInfo },
} satisfies Record<string, ListReader<unknown>>;

export type ListName = keyof typeof listReaders;

/** What a server's lists say; a list that could not be had is missing, and what hangs on it stays as open as the API. */
export type InstanceLists = {
  [Name in ListName]?: Exclude<ReturnType<(typeof listReaders)[Name]['read']>, undefined>;
};

/** The lists that are names and nothing else. */
export type NameListName = {
  [Name in ListName]: string[] extends InstanceLists[Name] ? Name : never;
}[ListName];

/** The names in a list of objects, or of texts, each once and sorted, since servers list their files in any order. */
function namesAt(
  path: string,
  pick: (item: Record<string, unknown>) => unknown[],
  property?: string,
): ListReader<string[]> {
  const read = (body: unknown): string[] | undefined => {
    const list = property !== undefined && isRecord(body) ? body[property] : body;
    if (!Array.isArray(list)) return undefined;
    const names = list
      .flatMap((item: unknown) => (isRecord(item) ? pick(item) : pick({ value: item })))
      .filter((name) => typeof name === 'string' && name !== '' && !hasMachinePath(name));
    return names.length === 0 && list.length > 0 ? undefined : [...new Set(names as string[])].sort();
  };
  return { path, read };
}

function withoutHash(title: unknown): unknown {
  return typeof title === 'string' ? title.replace(/ \[[0-9a-f]+\]$/, '') : undefined;
}

function readScriptNames(body: unknown): { txt2img: string[]; img2img: string[] } | undefined {
  if (!isRecord(body) || !Array.isArray(body.txt2img) || !Array.isArray(body.img2img)) return undefined;
  const texts = (list: unknown[]) => [...new Set(list.filter((name) => typeof name === 'string'))];
  return { txt2img: texts(body.txt2img), img2img: texts(body.img2img) };
}
