import type { Schema } from '../open-api.ts';

/** What a spec does not say about one reply, though the server is seen to send it. */
export type ReplyOverlay = {
  /** The whole body, where the spec has an empty schema. */
  body?: Schema;
  /** Fields to which the spec gives no type, or that are objects of unknown content. */
  fields?: Record<string, Schema>;
  /** The server's own typing leaves a field untyped whose default is false, 0, '' or []: the default tells the type. */
  typeFromDefault?: true;
  /**
   * Fields that are null at times: `hash`, `[].hash` (in each item), `loaded.*.step` (in each value). Or every field
   * that has neither a default nor the word "required", where instances differ too much for a list.
   */
  nullable?: readonly string[] | 'without-default';
};

const string: Schema = { type: 'string' };
const stringOrNull: Schema = { type: 'string', nullable: true };
const integer: Schema = { type: 'integer' };
const boolean: Schema = { type: 'boolean' };
const nothing: Schema = { type: 'null' };
const emptyObject: Schema = { type: 'object' };

const object = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const mapOf = (additionalProperties: Schema | true): Schema => ({ type: 'object', additionalProperties });

/**
 * Seen in the recordings of AUTOMATIC1111 1.9.4 and 1.10.1, Forge, Forge Neo, reForge and SD.Next, under the method and
 * path that stand here. Keyed by these, never by a schema's name: two schemas are called `ProgressResponse`, and with
 * `--nowebui` only one. Bodies that nobody recorded (sysinfo, thumbnails) stay unknown.
 */
export const replyOverlay: Readonly<Record<string, ReplyOverlay>> = {
  'get /controlnet/control_types': {
    body: object({
      control_types: mapOf(
        object({
          module_list: listOf(string),
          model_list: listOf(string),
          default_option: string,
          default_model: string,
        }),
      ),
    }),
  },
  'get /controlnet/model_list': { body: object({ model_list: listOf(string) }) },
  // The details are those of the extension; in Forge, which has it built in, there are none.
  'get /controlnet/module_list': {
    body: object({ module_list: listOf(string), module_detail: mapOf(true) }, ['module_detail']),
  },
  'get /controlnet/settings': { body: object({ control_net_unit_count: integer }) },
  'get /controlnet/version': { body: object({ version: integer }) },
  'post /controlnet/detect': { body: object({ images: listOf(string), info: string }) },
  'get /internal/pending-tasks': { body: object({ size: integer, tasks: listOf(string) }) },
  'get /internal/ping': { body: emptyObject },
  'get /internal/profile-startup': {
    body: object({ total: { type: 'number' }, records: mapOf({ type: 'number' }) }),
  },
  'post /internal/progress': { nullable: ['progress', 'eta', 'live_preview', 'textinfo'] },
  'get /sdapi/v1/cmd-flags': { nullable: 'without-default', typeFromDefault: true },
  'get /sdapi/v1/embeddings': {
    nullable: ['loaded', 'skipped'].flatMap((group) =>
      ['step', 'sd_checkpoint', 'sd_checkpoint_name'].map((field) => `${group}.*.${field}`),
    ),
  },
  'get /sdapi/v1/face-restorers': { nullable: ['[].cmd_dir'] },
  'get /sdapi/v1/loras': {
    body: listOf(object({ name: string, alias: string, path: string, metadata: mapOf(true) })),
  },
  'get /sdapi/v1/options': {
    nullable: 'without-default',
    typeFromDefault: true,
    fields: { sd_model_checkpoint: stringOrNull, upscaler_for_img2img: stringOrNull },
  },
  // A1111 and its forks answer null; SD.Next says of each key whether it was taken.
  'post /sdapi/v1/options': {
    body: { anyOf: [nothing, object({ updated: listOf(mapOf(boolean)) })] },
  },
  'get /sdapi/v1/progress': {
    nullable: ['current_image', 'textinfo'],
    fields: {
      state: object(
        {
          skipped: boolean,
          interrupted: boolean,
          stopping_generation: boolean,
          job: string,
          job_count: integer,
          job_timestamp: string,
          job_no: integer,
          sampling_step: integer,
          sampling_steps: integer,
        },
        ['stopping_generation'], // SD.Next has none
      ),
    },
  },
  'get /sdapi/v1/schedulers': { nullable: ['[].aliases'] },
  'get /sdapi/v1/script-info': { nullable: ['[].args[].choices'] },
  'get /sdapi/v1/sd-models': { nullable: ['[].hash', '[].sha256', '[].config'] },
  'get /sdapi/v1/upscalers': { nullable: ['[].model_name', '[].model_path', '[].model_url'] },
  'post /sdapi/v1/interrogate': { body: object({ caption: string }) },
  'post /sdapi/v1/interrupt': { body: emptyObject },
  'post /sdapi/v1/refresh-checkpoints': { body: nothing },
  'post /sdapi/v1/refresh-embeddings': { body: nothing },
  // SD.Next answers with the files that it found.
  'post /sdapi/v1/refresh-loras': { body: { anyOf: [nothing, mapOf(true)] } },
  'post /sdapi/v1/refresh-vae': { body: nothing },
  'post /sdapi/v1/reload-checkpoint': { body: emptyObject },
  'post /sdapi/v1/skip': { body: nothing },
  'post /sdapi/v1/unload-checkpoint': { body: emptyObject },
};

/**
 * The fields of the generation requests that the API adds itself: these refuse null, all the others there take it
 * (the 495 recorded probes of `validation/txt2img` and `validation/img2img`).
 */
export const generationFieldsWithoutNull: ReadonlySet<string> = new Set([
  'sampler_index',
  'script_args',
  'send_images',
  'save_images',
  'alwayson_scripts',
  'include_init_images',
]);
