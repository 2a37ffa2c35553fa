import { pythonError } from '../../dialect/server-failure.ts';
import { type PyDict, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { findSampler, resolveSampling, type Sampler, type SamplerLists } from './samplers.ts';

/**
 * A script may have set names that are not there; servers that replace such names do so again before each run.
 *
 * @throws ServerFailure on those that don't
 */
export function settleSampling(fields: PyDict, lists: SamplerLists, { dialect }: Server): Sampler {
  const name = pythonStr(fields.get('sampler_name') ?? null);
  if (dialect.traits.unknownSampler === 'refused') {
    const sampler = findSampler(lists, name);
    if (!sampler) throw pythonError('AssertionError', `bad sampler name: ${name}`);
    return sampler;
  }
  const scheduler = fields.get('scheduler') ?? null;
  const found = resolveSampling(lists, name, scheduler === null ? null : pythonStr(scheduler), true);
  fields.set('sampler_name', found.sampler.name).set('scheduler', found.scheduler.label);
  return found.sampler;
}
