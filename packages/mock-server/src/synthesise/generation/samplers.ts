import { asDict, asList, dictsOf, type PyDict, type PyValue, pythonStr } from '../../python/index.ts';

/** A sampler of `GET /sdapi/v1/samplers`. */
export type Sampler = { name: string; options: PyDict };

/** A scheduler of `GET /sdapi/v1/schedulers`. */
export type Scheduler = { name: string; label: string; aliases: string[]; defaultRho: number };

/** What the server has to sample with, read from its own lists. */
export type SamplerLists = { samplers: Sampler[]; schedulers: Scheduler[] };

export function readSamplerLists(lists: ReadonlyMap<string, PyValue>): SamplerLists {
  return {
    samplers: dictsOf(lists.get('/sdapi/v1/samplers')).map((item) => ({
      name: pythonStr(item.get('name') ?? null),
      options: asDict(item.get('options')),
    })),
    schedulers: dictsOf(lists.get('/sdapi/v1/schedulers')).map((item) => ({
      name: pythonStr(item.get('name') ?? null),
      label: pythonStr(item.get('label') ?? null),
      aliases: asList(item.get('aliases')).map(pythonStr),
      defaultRho: Number(pythonStr(item.get('default_rho') ?? -1)),
    })),
  };
}

/** Samplers that know no schedule: they step through the model's own timesteps. */
const withoutSchedule = new Set(['DDIM', 'DDIM CFG++', 'PLMS', 'UniPC']);

export function hasSchedule(sampler: Sampler): boolean {
  return !withoutSchedule.has(sampler.name);
}

/** What an instance has whose recording asked for no list of schedulers. */
const unlistedScheduler: Scheduler = { name: 'automatic', label: 'Automatic', aliases: [], defaultRho: -1 };

export function unlistedSampler(name: string): Sampler {
  return { name, options: new Map() };
}

export type Sampling = { sampler: Sampler; scheduler: Scheduler };

/**
 * Which sampler and scheduler the server takes for two names. A scheduler may stand at the end of the sampler's name;
 * unknown samplers become the first of the list, unknown schedulers Automatic, and so does a scheduler that is the
 * sampler's own (`txt2img/sampler-legacy-combined`, `-alias`, `-unknown`, `scheduler-unknown`), unless `keepScheduler`.
 */
export function resolveSampling(
  lists: SamplerLists,
  samplerName: string,
  schedulerName: string | null,
  keepScheduler = false,
): Sampling {
  const automatic = lists.schedulers[0] ?? unlistedScheduler;
  let scheduler =
    lists.schedulers.find(({ name, label }) => name === schedulerName || label === schedulerName) ??
    automatic;
  let name = samplerName;
  for (const candidate of lists.schedulers) {
    const suffix = [candidate.label, candidate.name, ...candidate.aliases].find((text) =>
      name.endsWith(` ${text}`),
    );
    if (suffix === undefined) continue;
    name = name.slice(0, -suffix.length - 1);
    scheduler = candidate;
    break;
  }
  const sampler =
    lists.samplers.find((candidate) => candidate.name === name) ?? lists.samplers[0] ?? unlistedSampler(name);
  if (!keepScheduler && sampler.options.get('scheduler') === scheduler.name) scheduler = automatic;
  return { sampler, scheduler };
}

/** The scheduler that a sampler really uses: Automatic, or none, stands for the sampler's own. */
export function effectiveScheduler(
  lists: SamplerLists,
  sampler: Sampler,
  chosen: string | null,
): Scheduler | undefined {
  if (!hasSchedule(sampler)) return undefined;
  const isAutomatic = chosen === null || chosen === 'Automatic';
  const wanted = isAutomatic ? sampler.options.get('scheduler') : chosen;
  return lists.schedulers.find(({ name, label }) => name === wanted || label === wanted);
}

/** A sampler by its exact name. */
export function findSampler(lists: SamplerLists, name: string): Sampler | undefined {
  return lists.samplers.find((candidate) => candidate.name === name);
}

/** The name of the sampler that goes by a name or an alias, in any case. */
export function findSamplerName(list: PyValue | undefined, alias: string): string | undefined {
  const wanted = alias.toLowerCase();
  for (const item of dictsOf(list)) {
    const own = pythonStr(item.get('name') ?? '');
    const names = [own, ...asList(item.get('aliases')).map(pythonStr)];
    if (names.some((name) => name.toLowerCase() === wanted)) return own;
  }
  return undefined;
}
