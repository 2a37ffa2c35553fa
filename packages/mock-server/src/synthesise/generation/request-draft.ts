import { httpException } from '../../dialect/server-failure.ts';
import { asList, type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { sentPicture } from '../wire/sent-picture.ts';
import type { Draft, InitPictures } from './draft.ts';
import { isTruthy } from './py-number.ts';
import { findSampler, readSamplerLists, resolveSampling } from './samplers.ts';

/**
 * Turns a validated request into what the server makes of it before it runs: sampler, scheduler, what to save.
 *
 * @throws ServerFailure 404 for a sampler that is not there, on servers that refuse it
 */
export function draftOf(kind: Draft['kind'], params: PyDict, server: Server): Draft {
  const { sampler, scheduler } = sampling(params, server);
  const save = isTruthy(params.get('save_images'));
  const fields = new Map(params)
    .set('sampler_name', sampler)
    .set('scheduler', scheduler)
    .set('do_not_save_samples', !save)
    .set('do_not_save_grid', !save);
  if (kind === 'img2img' && (params.get('initial_noise_multiplier') ?? null) === null) {
    // Taken before the request's own options are set.
    fields.set('initial_noise_multiplier', server.options.get('initial_noise_multiplier'));
  }
  useFirstPhaseSize(fields);
  return { kind, fields, extra: new Map(), init: undefined };
}

/** The names of the sampler and the scheduler that the server takes for those of the request. */
function sampling(params: PyDict, { instance, dialect }: Server): { sampler: string; scheduler: PyValue } {
  const lists = readSamplerLists(instance.lists);
  const sampler = pythonStr([params.get('sampler_name'), params.get('sampler_index')].find(isTruthy) ?? '');
  const scheduler = params.get('scheduler') ?? null;
  if (dialect.traits.unknownSampler === 'refused') {
    if (!findSampler(lists, sampler)) throw httpException(404, 'Sampler not found');
    return { sampler, scheduler };
  }
  const found = resolveSampling(lists, sampler, scheduler === null ? null : pythonStr(scheduler));
  return { sampler: found.sampler.name, scheduler: found.scheduler.label };
}

/** The old way of asking for hires fix: a first phase's size takes the place of the size, even without hires fix. */
function useFirstPhaseSize(fields: PyDict): void {
  const width = fields.get('firstphase_width');
  const height = fields.get('firstphase_height');
  if (width === undefined || height === undefined || (width === 0 && height === 0)) return;
  fields.set('width', width).set('height', height);
}

/**
 * The mask is decoded before the request is queued, the init images in their turn.
 *
 * @throws ServerFailure 404 without init images, 500 for a mask that is no picture
 */
export async function decodeMask(params: PyDict, { settings }: Server): Promise<InitPictures['mask']> {
  if ((params.get('init_images') ?? null) === null) throw httpException(404, 'Init image not found');
  const mask: PyValue = params.get('mask') ?? null;
  return isTruthy(mask) ? sentPicture(mask, settings.codecs) : undefined;
}

/** @throws ServerFailure 500 for one that is no picture */
export async function decodeInitImages(
  params: PyDict,
  { settings }: Server,
): Promise<InitPictures['images']> {
  const images = asList(params.get('init_images')).map((image) => sentPicture(image, settings.codecs));
  return (await Promise.all(images)).map((image) => () => image);
}
