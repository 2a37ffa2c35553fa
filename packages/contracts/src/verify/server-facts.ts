import { TargetError } from '../errors/target-error.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { InstanceFacts } from '../instance/instance-facts.ts';
import { readInstanceFacts } from '../instance/read-instance-facts.ts';
import type { Target } from '../target/target.ts';
import type { PathOf, ReplyOf } from './api-types.ts';
import { describeAnotherApi, describeStranger } from './describe-stranger.ts';

type List<Path extends PathOf<'get'>> = ReplyOf<'get', Path>;
type ItemOf<Items> = Items extends readonly (infer Item)[] ? Item : never;

export type ScriptInfo = ItemOf<List<'/sdapi/v1/script-info'>>;
export type ScriptArgument = ItemOf<ScriptInfo['args']>;

/** What a server has of its own, asked from it when a run begins. */
export type ServerFacts = InstanceFacts & {
  /** Whether the answers say that they come from a mock. */
  isMock: boolean;
  /** The server's own OpenAPI document, as it sent it; undefined where it has none. */
  spec: unknown;
  /** What it answered to each of {@link askedLists}, as text; those that it does not have are missing. */
  lists: ReadonlyMap<string, string>;
  options: Readonly<Record<string, unknown>>;
  flags: Readonly<Record<string, unknown>>;
  samplers: List<'/sdapi/v1/samplers'>;
  schedulers: List<'/sdapi/v1/schedulers'>;
  models: List<'/sdapi/v1/sd-models'>;
  promptStyles: List<'/sdapi/v1/prompt-styles'>;
  loras: List<'/sdapi/v1/loras'>;
  scripts: ScriptInfo[];
  /** Names of the embeddings that the loaded model takes. */
  embeddings: string[];
  /** Whether it was started with `--nowebui`. */
  isBare: boolean;
  /**
   * What scenarios may need: `POST /sdapi/v1/txt2img` for each operation of its spec, `option jpeg_quality` for each option that
   * it shows, and `auth` where it wants a password.
   */
  abilities: ReadonlySet<string>;
};

/** What every server of this API must have; without these there is nothing to check. */
const required = ['/sdapi/v1/options', '/sdapi/v1/sd-models', '/sdapi/v1/samplers'] as const;
const optional = [
  '/sdapi/v1/schedulers',
  '/sdapi/v1/upscalers',
  '/sdapi/v1/latent-upscale-modes',
  '/sdapi/v1/sd-vae',
  '/sdapi/v1/hypernetworks',
  '/sdapi/v1/face-restorers',
  '/sdapi/v1/realesrgan-models',
  '/sdapi/v1/prompt-styles',
  '/sdapi/v1/embeddings',
  '/sdapi/v1/loras',
  '/sdapi/v1/scripts',
  '/sdapi/v1/script-info',
  '/sdapi/v1/extensions',
  '/sdapi/v1/memory',
  '/sdapi/v1/cmd-flags',
  '/internal/quicksettings-hint',
] as const satisfies readonly PathOf<'get'>[];

const txt2img = 'POST /sdapi/v1/txt2img';

/** The lists that tell what a server is made of. */
export const askedLists: readonly string[] = [...required, ...optional];

/** @throws {TargetError} when the server does not answer the lists as a WebUI does */
export async function askServerFacts(target: Target): Promise<ServerFacts> {
  const lists = new Map<string, string>();
  const ask = (path: string): Promise<Answer> =>
    target.send({ method: 'GET', path, headers: [], body: undefined });
  let isMock = false;
  for (const path of askedLists) {
    const answer = await ask(path);
    isMock ||= sourceOf(answer) !== undefined;
    const isList =
      answer.status === 200 && typeof answer.body === 'string' && isContainer(parseJson(answer.body));
    if (isList) lists.set(path, answer.body as string);
    else if ((required as readonly string[]).includes(path)) {
      throw new TargetError(describeStranger(target.name, path, answer));
    }
  }
  if (isAnotherApi(lists)) throw new TargetError(describeAnotherApi(target.name));
  const { body } = await ask('/openapi.json');
  const spec = parseJson(body);
  const instance = await readInstanceFacts(async (path) =>
    path === '/openapi.json' ? spec : parseJson(lists.get(path) ?? ''),
  );
  const listed = readLists(lists);
  const abilities = findAbilities(spec, lists);
  for (const option of Object.keys(listed.options)) abilities.add(`option ${option}`);
  const isBare = listed.flags.nowebui === true || (abilities.has(txt2img) && !abilities.has('GET /config'));
  return { isMock, spec, lists, ...instance, ...listed, isBare, abilities };
}

/** JSON alone is no WebUI: neither its samplers nor its options look like it. */
function isAnotherApi(lists: ReadonlyMap<string, string>): boolean {
  const [samplers, options] = ['/sdapi/v1/samplers', '/sdapi/v1/options'].map((path) =>
    parseJson(lists.get(path) ?? ''),
  );
  const hasOptions = isContainer(options) && Object.hasOwn(options as object, 'sd_model_checkpoint');
  return !Array.isArray(samplers) && !hasOptions;
}

type ListedFacts = Omit<
  ServerFacts,
  keyof InstanceFacts | 'isMock' | 'isBare' | 'spec' | 'lists' | 'abilities'
>;

/** Scenarios take a list as the spec types it; what is none of that shape counts as empty, and is judged where lists are. */
function readLists(lists: ReadonlyMap<string, string>): ListedFacts {
  const items = <Item>(path: string, key: string): Item[] => {
    const value = parseJson(lists.get(path) ?? '');
    const isItem = (item: unknown): item is Item =>
      typeof item === 'object' && item !== null && typeof (item as Record<string, unknown>)[key] === 'string';
    return Array.isArray(value) ? value.filter(isItem) : [];
  };
  const object = (path: string): Record<string, unknown> => {
    const value = parseJson(lists.get(path) ?? '');
    return isContainer(value) && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  };
  const { loaded } = object('/sdapi/v1/embeddings');
  return {
    options: object('/sdapi/v1/options'),
    flags: object('/sdapi/v1/cmd-flags'),
    samplers: items('/sdapi/v1/samplers', 'name'),
    schedulers: items('/sdapi/v1/schedulers', 'name'),
    models: items('/sdapi/v1/sd-models', 'title'),
    promptStyles: items('/sdapi/v1/prompt-styles', 'name'),
    loras: items('/sdapi/v1/loras', 'name'),
    scripts: items<ScriptInfo>('/sdapi/v1/script-info', 'name').filter(({ args }) => Array.isArray(args)),
    embeddings: isContainer(loaded) ? Object.keys(loaded as object) : [],
  };
}

function findAbilities(spec: unknown, lists: ReadonlyMap<string, string>): Set<string> {
  const abilities = new Set([...lists.keys()].map((path) => `GET ${path}`));
  const { paths, components } = (spec ?? {}) as {
    paths?: Record<string, Record<string, unknown>>;
    components?: { securitySchemes?: unknown };
  };
  for (const [path, item] of Object.entries(paths ?? {})) {
    for (const method of Object.keys(item ?? {})) abilities.add(`${method.toUpperCase()} ${path}`);
  }
  if (components?.securitySchemes !== undefined) abilities.add('auth');
  return abilities;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
