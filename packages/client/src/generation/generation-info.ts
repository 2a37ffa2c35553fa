import { isRecord } from '../transport/is-record.ts';

/**
 * The `info` of a generation, parsed: what the server made of the request. Lists are empty, and the rest is missing,
 * where a server says nothing (KoboldCpp always; SD.Next after a failure).
 */
export type GenerationInfo = {
  prompt?: string;
  /** One a picture, grids left out; with `n_iter` and `batch_size` counted up. */
  all_prompts: string[];
  negative_prompt?: string | null;
  all_negative_prompts: (string | null)[];
  /** The first picture's, also when the request left it to chance. */
  seed?: number;
  all_seeds: number[];
  subseed?: number;
  all_subseeds: number[];
  subseed_strength?: number;
  width?: number;
  height?: number;
  sampler_name?: string;
  cfg_scale?: number | null;
  steps?: number;
  batch_size?: number;
  restore_faces?: boolean | null;
  face_restoration_model?: string | null;
  sd_model_name?: string | null;
  sd_model_hash?: string | null;
  sd_vae_name?: string | null;
  sd_vae_hash?: string | null;
  seed_resize_from_w?: number | null;
  seed_resize_from_h?: number | null;
  denoising_strength?: number | null;
  /** What differs from the defaults, by the name that it has in the infotext. */
  extra_generation_params: Record<string, unknown>;
  /** How many grids stand before the first picture. */
  index_of_first_image: number;
  /** One a picture, grids included. */
  infotexts: string[];
  styles: string[];
  job_timestamp?: string;
  clip_skip?: number;
  is_using_inpainting_conditioning?: boolean;
  version?: string;
};

/** Reads the JSON text that a reply carries as `info`; what is none says nothing, and costs nobody his pictures. */
export async function parseGenerationInfo(info: unknown): Promise<GenerationInfo> {
  const parsed = typeof info === 'string' ? await parseInfo(info) : info;
  return {
    all_prompts: [],
    all_negative_prompts: [],
    all_seeds: [],
    all_subseeds: [],
    extra_generation_params: {},
    index_of_first_image: 0,
    infotexts: [],
    styles: [],
    ...(isRecord(parsed) ? parsed : {}), // as recorded from every server of the family: never null where a list is
  };
}

async function parseInfo(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    const { findPythonJson } = await import('./find-python-json.ts');
    return findPythonJson(text);
  }
}
