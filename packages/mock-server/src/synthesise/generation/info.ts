import { type PyDict, type PyValue, stringifyPython } from '../../python/index.ts';
import { isPerPicture } from './draft.ts';
import type { Processed } from './processed.ts';

/** The reply's `info`: a JSON text as Python's `json.dumps` writes it. */
export function formatInfo(processed: Processed, jobTimestamp: string, version: string): string {
  const { draft, model } = processed;
  const field = (name: string): PyValue => draft.fields.get(name) ?? null;
  const info = new Map<string, PyValue>([
    ['prompt', processed.allPrompts[0] ?? null],
    ['all_prompts', processed.allPrompts],
    ['negative_prompt', processed.allNegativePrompts[0] ?? null],
    ['all_negative_prompts', processed.allNegativePrompts],
    ['seed', processed.seed],
    ['all_seeds', processed.allSeeds],
    ['subseed', processed.subseed],
    ['all_subseeds', processed.allSubseeds],
    ['subseed_strength', field('subseed_strength')],
    ['width', field('width')],
    ['height', field('height')],
    ['sampler_name', field('sampler_name')],
    ['cfg_scale', field('cfg_scale')],
    ['steps', field('steps')],
    ['batch_size', field('batch_size')],
    ['restore_faces', processed.restoreFaces],
    ['face_restoration_model', processed.faceRestorationModel],
    ['sd_model_name', model.modelName],
    ['sd_model_hash', model.modelHash],
    ['sd_vae_name', model.vaeName],
    ['sd_vae_hash', model.vaeHash],
    ['seed_resize_from_w', field('seed_resize_from_w')],
    ['seed_resize_from_h', field('seed_resize_from_h')],
    ['denoising_strength', field('denoising_strength')],
    ['extra_generation_params', plainExtra(processed)],
    ['index_of_first_image', processed.indexOfFirstImage],
    ['infotexts', processed.infotexts],
    ['styles', field('styles') ?? []],
    ['job_timestamp', jobTimestamp],
    ['clip_skip', processed.clipSkip],
    ['is_using_inpainting_conditioning', false],
    ['version', version],
  ]);
  return stringifyPython(info, { separators: 'spaced', ensureAscii: true, allowNan: true });
}

function plainExtra({ draft }: Processed): PyDict {
  return new Map(Array.from(draft.extra, ([name, value]) => [name, isPerPicture(value) ? null : value]));
}
