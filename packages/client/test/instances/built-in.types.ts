/**
 * What must compile, and what must not, with the types that `sdwebui generate` writes of the built-in instance. They
 * are made by `typed-by-instance.test.ts`, which compiles this file.
 */
import { createClient, type Txt2ImgRequest } from '../../src/index.ts';
import * as img2img from './webui-1.10.1/img2img-scripts.gen.js';
import type { Instance, OptionsUpdate, SamplerName } from './webui-1.10.1/instance.gen.js';
import * as txt2img from './webui-1.10.1/txt2img-scripts.gen.js';

const client = createClient<Instance>({ baseUrl: 'http://127.0.0.1:7860' });

export async function names(): Promise<void> {
  await client.txt2img({});
  await client.txt2img({ prompt: 'a fox', negative_prompt: null, seed: -1, steps: 20, styles: ['Sketch'] });
  await client.txt2img({ sampler_name: 'DPM++ 2M', scheduler: 'Karras' });
  await client.txt2img({ sampler_name: null, scheduler: 'karras', sampler_index: 'Euler a' });
  await client.txt2img({
    enable_hr: true,
    hr_upscaler: 'Latent',
    hr_sampler_name: 'DDIM',
    hr_scheduler: 'Beta',
  });
  await client.txt2img({
    enable_hr: true,
    hr_upscaler: 'Lanczos',
    hr_checkpoint_name: 'Use same checkpoint',
  });
  await client.txt2img({ refiner_checkpoint: 'tinyPhoto_v2', refiner_switch_at: 0.5 });
  await client.txt2img({ refiner_checkpoint: 'tinyDream_v1.safetensors [c653230684]' });
  await client.img2img({ init_images: [new Blob()], sampler_name: 'Euler' });
  await client.extraSingleImage({ image: '', upscaler_1: 'R-ESRGAN 4x+', upscaler_2: 'None' });

  // @ts-expect-error no such sampler
  await client.txt2img({ sampler_name: 'Eulr' });
  // @ts-expect-error an alias draws with another sampler
  await client.txt2img({ sampler_name: 'k_euler_a' });
  // @ts-expect-error a sampler and its scheduler are two fields since 1.9
  await client.txt2img({ sampler_name: 'DPM++ 2M Karras' });
  // @ts-expect-error
  await client.txt2img({ scheduler: 'Karas' });
  // @ts-expect-error
  await client.txt2img({ hr_upscaler: 'Latent (soft)' });
  // @ts-expect-error
  await client.txt2img({ refiner_checkpoint: 'tinyDream' });
  // @ts-expect-error
  await client.txt2img({ styles: ['Sketchy'] });
  // @ts-expect-error a latent upscaler is for hires fix alone
  await client.extraSingleImage({ image: '', upscaler_1: 'Latent' });
  // @ts-expect-error
  await client.img2img({ sampler_name: 'Eulr' });
  // @ts-expect-error not a field of the API
  await client.txt2img({ promt: 'a fox' });
  // @ts-expect-error
  await client.img2img({ init_image: '' });
  // @ts-expect-error
  await client.txt2img({ steps: '20' });
  // @ts-expect-error the API's own field refuses null
  await client.txt2img({ send_images: null });
}

export async function options(): Promise<void> {
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 2, sd_vae: 'Automatic' } });
  await client.txt2img({ override_settings: null });
  await client.setOptions({ sd_model_checkpoint: 'tinyPhoto_v2.safetensors', samples_format: 'jpg' });
  await client.setOptions({ prioritized_callbacks_before_ui: [] }); // not in the spec, but in the list of keys
  const shown: string | null = (await client.options()).sd_model_checkpoint;

  // @ts-expect-error
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 'two' } });
  // @ts-expect-error
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layer: 2 } });
  // @ts-expect-error
  await client.setOptions({ sd_model_checkpoint: 'tinyPhoto_v3' });
  // @ts-expect-error
  await client.setOptions({ no_such_option: 1 });
  void shown;
}

export async function moreOptions(): Promise<void> {
  type Mine = Instance & { requests: { '/sdapi/v1/options': { my_setting?: number } } };
  const mine = createClient<Mine>({ baseUrl: 'http://127.0.0.1:7860' });
  await mine.setOptions({ my_setting: 1, samples_format: 'jpg' });
  await mine.txt2img({ sampler_name: 'Euler', override_settings: { my_setting: 1, eta_ancestral: 1 } });
  await mine.img2img({ override_settings: { my_setting: 1 } });
  // @ts-expect-error
  await mine.txt2img({ override_settings: { my_setting: 'one' } });
  // @ts-expect-error
  await mine.txt2img({ override_settings: { other_setting: 1 } });
}

export async function scripts(): Promise<void> {
  await client.txt2img({ alwayson_scripts: { refiner: { args: [true, 'tinyPhoto_v2', 0.5] } } });
  await client.txt2img({ alwayson_scripts: { refiner: {}, seed: { args: [] } } });
  await client.txt2img({ alwayson_scripts: { Hypertile: { args: [true] } } }); // listed without its arguments
  await client.txt2img({ alwayson_scripts: { hypertile: { args: [true] } } }); // as the server compares it
  await client.img2img({ alwayson_scripts: { 'soft inpainting': { args: [true, 1, 0.5] } } });
  await client.txt2img({ script_name: 'prompt matrix', script_args: [true, false, 'positive', 'comma', 0] });
  await client.txt2img({
    script_name: 'x/y/z plot',
    script_args: [
      4,
      '2,3',
      [],
      0,
      '',
      [],
      0,
      '',
      [],
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      0,
      false,
    ],
  });
  await client.txt2img({ script_name: null, script_args: [] });

  // @ts-expect-error
  await client.txt2img({ alwayson_scripts: { refinr: { args: [] } } });
  // @ts-expect-error a selectable script
  await client.txt2img({ alwayson_scripts: { 'x/y/z plot': { args: [] } } });
  // @ts-expect-error an always-on script
  await client.txt2img({ script_name: 'refiner', script_args: [] });
  // @ts-expect-error only img2img has it
  await client.txt2img({ alwayson_scripts: { 'soft inpainting': { args: [] } } });
  // @ts-expect-error
  await client.txt2img({ alwayson_scripts: { refiner: { args: [true, 'tinyPhoto_v2', 'half'] } } });
  // @ts-expect-error one too many
  await client.txt2img({ alwayson_scripts: { refiner: { args: [true, 'tinyPhoto_v2', 0.5, 1] } } });
  // @ts-expect-error
  await client.txt2img({ script_name: 'prompt matrixx', script_args: [] });
  // @ts-expect-error too few is a 500
  await client.txt2img({ script_name: 'prompt matrix', script_args: [true, false] });
  // @ts-expect-error too few is a 500
  await client.txt2img({ script_name: 'prompt matrix' });
  // @ts-expect-error not one of the choices
  await client.txt2img({ script_name: 'prompt matrix', script_args: [true, false, 'both', 'comma', 0] });
  // @ts-expect-error an axis is sent as its place
  await client.txt2img({
    script_name: 'x/y/z plot',
    script_args: [
      'Steps',
      '2,3',
      [],
      0,
      '',
      [],
      0,
      '',
      [],
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      0,
      false,
    ],
  });
}

export async function builders(): Promise<void> {
  await client.txt2img({
    prompt: 'a fox',
    ...txt2img.xyzPlot({ xType: 'Steps', xValues: '10,20', drawLegend: false }),
    alwayson_scripts: {
      ...txt2img.refiner({ refiner: true, checkpoint: 'tinyPhoto_v2' }),
      ...txt2img.seed(),
    },
  });
  await client.img2img({ ...img2img.loopback({ loops: 2, denoisingStrengthCurve: 'Lazy' }) });
  await client.img2img({ ...img2img.xyzPlot({ xType: 'Image CFG Scale', xValues: '1,1.5' }) });
  await client.img2img({ alwayson_scripts: img2img.softInpainting({ maskInfluence: 0.5 }) });

  // @ts-expect-error
  txt2img.xyzPlot({ xType: 'Stepps' });
  // @ts-expect-error only img2img has that axis
  txt2img.xyzPlot({ xType: 'Image CFG Scale' });
  // @ts-expect-error
  txt2img.refiner({ checkpoint: 'nope' });
  // @ts-expect-error
  txt2img.refiner({ switchAt: 'late' });
  // @ts-expect-error
  txt2img.refiner({ switch_at: 0.5 });
  // @ts-expect-error a script of img2img
  await client.txt2img({ ...img2img.loopback() });
}

export async function routes(): Promise<void> {
  const name: string | undefined = (await client.samplers())[0]?.name;
  const alias: string | undefined = (await client.loras())[0]?.alias;
  const tasks: string[] = (await client.internal.pendingTasks()).tasks;
  const label: string | undefined = (await client.internal.quicksettingsHint())[0]?.label;
  await client.createEmbedding({ name: 'x', num_vectors_per_token: 1, overwrite_old: false });
  // @ts-expect-error a server without --api-server-stop has no such route
  await client.serverKill();
  // @ts-expect-error
  await client.raw.GET('/controlnet/version');
  void [name, alias, tasks, label];
}

export const sampler: SamplerName = 'Euler a';
export const settings: OptionsUpdate = { samples_format: 'png' };
export const reusable: Txt2ImgRequest<Instance> = {
  prompt: 'a fox',
  sampler_name: sampler,
  override_settings: settings,
};
