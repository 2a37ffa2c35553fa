import { PyFloat, type PyValue } from '../python/index.ts';

// What a FastAPI server on pydantic 1 knows and its spec does not say, each with its reason; whatever is not here follows
// from the spec.

/** The fields that the API adds to its generated models by hand, with a default that may not be null. */
const addedByHand = new Set([
  'sampler_index',
  'script_args',
  'send_images',
  'save_images',
  'alwayson_scripts',
  'include_init_images',
  // Of img2img alone: txt2img generates it, without a default (`validation-forge/img2img/denoising_strength` of forge-2.0.1.har).
  'denoising_strength',
]);

/**
 * Models whose fields are all Optional but for those added by hand, because the server generates them from the
 * signatures of its processing classes. Their spec has defaults without a hint at null.
 */
const generatedModels: RegExp[] = [
  // txt2img and img2img (`validation` of webui-1.10.1.har sends null in every field).
  /^StableDiffusionProcessing/,
  // Agent Scheduler derives its models from those (`validation/agent-scheduler` of webui-1.10.1-extensions.har).
  /^(?:Txt2Img|Img2Img)ApiTaskArgs$/,
];

/** May the field of a model be null? In all other models: if it is neither required nor has a default. */
export function acceptsNull(
  modelTitle: string,
  field: { name: string; required: boolean; hasDefault: boolean },
): boolean {
  if (field.required) return false;
  if (generatedModels.some((title) => title.test(modelTitle))) {
    return !(field.hasDefault && addedByHand.has(field.name));
  }
  return !field.hasDefault;
}

/**
 * FastAPI wraps several body parameters in a model of this name that exists in the spec alone: the server looks up each
 * parameter by itself, so null and a missing key are the same there (`validation/controlnet` of
 * webui-1.10.1-extensions.har).
 */
export function isEmbeddedBody(modelTitle: string): boolean {
  return modelTitle.startsWith('Body_');
}

/**
 * The spec types limits as floats (`"maximum": 1.0`) whatever the source says, and the message shows the source's:
 * whole limits are ints in every recorded message (`extras/out-of-range` of webui-1.10.1.har).
 */
export function toSourceLimit(limit: number): PyValue {
  return Number.isInteger(limit) ? limit : new PyFloat(limit);
}
