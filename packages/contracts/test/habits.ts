import { Buffer } from 'node:buffer';
import { readInfotext, writeInfotext } from '@sdwebui/client/images';
import { changeAnswers, changeJson, type Habit, type Json, type Lists } from './used-server.ts';

const items = (list: unknown): Json[] => list as Json[];

function withModel(name: string, sha256: string): (lists: Lists) => Lists {
  return (lists) => {
    const title = `${name}.safetensors [${sha256.slice(0, 10)}]`;
    const [first] = items(lists['/sdapi/v1/sd-models']);
    const own = {
      ...first,
      title,
      model_name: name,
      hash: sha256.slice(0, 10),
      sha256,
      filename: `/models/sd/${name}.safetensors`,
    };
    const other = { ...own, title: 'other.ckpt', model_name: 'other', hash: null, sha256: null };
    const options = {
      ...(lists['/sdapi/v1/options'] as Json),
      sd_model_checkpoint: title,
      sd_checkpoint_hash: sha256,
    };
    return { ...lists, '/sdapi/v1/sd-models': [other, own], '/sdapi/v1/options': options };
  };
}

/** Each of them is harmless, and so are all that can be had together. */
export const habits: readonly Habit[] = [
  {
    name: 'another model',
    lists: withModel(
      'v1-5-pruned-emaonly',
      '6ce0161689b3853acaa03779ec93eafe75a02f4ced659bee03f50797806fa2fa',
    ),
  },
  {
    name: 'a model whose name stands in prompts',
    lists: withModel('moon', 'c0d1994c7340dea4b1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718'),
  },
  {
    name: 'a model with a comma in its name',
    lists: withModel('best, of: all', 'abad1dea00340dea4b1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6071'),
  },
  {
    name: 'its own LoRA, embedding and VAE',
    lists: (lists) => ({
      ...lists,
      '/sdapi/v1/loras': [
        { name: 'add detail, v2', alias: 'none', path: '/l/a.safetensors', metadata: { ss_tag: 1 } },
      ],
      '/sdapi/v1/embeddings': {
        loaded: {
          easynegative: { step: 500, sd_checkpoint: 'aa11', sd_checkpoint_name: 'x', shape: 768, vectors: 8 },
        },
        skipped: {
          sdxl: { step: null, sd_checkpoint: null, sd_checkpoint_name: null, shape: 2048, vectors: 2 },
        },
      },
      '/sdapi/v1/sd-vae': [{ model_name: 'vae-ft-mse.safetensors', filename: '/v/vae-ft-mse.safetensors' }],
    }),
    options: { sd_vae: 'vae-ft-mse.safetensors' },
  },
  {
    name: 'styles of its own',
    lists: (lists) => ({
      ...lists,
      '/sdapi/v1/prompt-styles': [
        { name: 'Cinematic', prompt: 'by somebody else, {prompt}', negative_prompt: '' },
        { name: 'ink', prompt: 'ink', negative_prompt: 'colour' },
      ],
    }),
  },
  {
    name: 'no styles',
    lists: (lists) => ({ ...lists, '/sdapi/v1/prompt-styles': [], '/sdapi/v1/loras': [] }),
  },
  {
    name: 'samplers and scripts of extensions',
    lists: (lists) => ({
      ...lists,
      '/sdapi/v1/samplers': [
        ...items(lists['/sdapi/v1/samplers']),
        { name: 'DPM++ 2M v2', aliases: [], options: {} },
      ],
      '/sdapi/v1/script-info': [
        {
          name: 'adetailer',
          is_alwayson: true,
          is_img2img: false,
          args: [{ label: '', value: true, minimum: null, maximum: null, step: null, choices: null }],
        },
        ...items(lists['/sdapi/v1/script-info']),
      ],
      '/sdapi/v1/scripts': {
        txt2img: ['adetailer', ...((lists['/sdapi/v1/scripts'] as Json).txt2img as string[])],
        img2img: (lists['/sdapi/v1/scripts'] as Json).img2img,
      },
      '/sdapi/v1/extensions': [
        {
          name: 'adetailer',
          remote: 'https://example.org/a',
          branch: 'main',
          commit_hash: 'ab',
          version: '1',
          commit_date: '1782891875',
          enabled: true,
        },
      ],
      '/sdapi/v1/options': { ...(lists['/sdapi/v1/options'] as Json), ad_max_models: 2 },
    }),
  },
  {
    name: 'a graphics card',
    lists: (lists) => ({
      ...lists,
      '/sdapi/v1/memory': {
        ram: { free: 1.5, used: 2, total: 3.5 },
        cuda: {
          system: { free: 1, used: 1, total: 2 },
          active: { current: 1, peak: 2 },
          events: { retries: 0, oom: 0 },
        },
      },
      '/sdapi/v1/upscalers': [
        ...items(lists['/sdapi/v1/upscalers']).map((each) =>
          each.name === 'ESRGAN_4x' ? { ...each, model_path: '/u/ESRGAN_4x.pth' } : each,
        ),
        {
          name: '4x-UltraSharp',
          model_name: '4x-UltraSharp',
          model_path: '/u/4x.pth',
          model_url: null,
          scale: 4,
        },
      ],
      '/sdapi/v1/cmd-flags': {
        ...(lists['/sdapi/v1/cmd-flags'] as Json),
        xformers: true,
        port: '7861',
        loglevel: 'INFO',
        listen: true,
      },
    }),
  },
  {
    name: 'infotexts without model and version',
    options: { add_model_hash_to_info: false, add_model_name_to_info: false, add_version_to_infotext: false },
  },
  { name: 'clip skip', options: { CLIP_stop_at_last_layers: 2, emphasis: 'No norm' } },
  { name: 'noise of the CPU', options: { randn_source: 'CPU', eta_noise_seed_delta: 31337 } },
  { name: 'JPEG', options: { samples_format: 'jpg', jpeg_quality: 95 } },
  { name: 'WebP', options: { samples_format: 'webp', grid_format: 'jpg' } },
  { name: 'no infotext in pictures', options: { enable_pnginfo: false } },
  { name: 'no grids', options: { return_grid: false, grid_only_if_multiple: false } },
  {
    name: 'churn and merging',
    options: { s_churn: 0.2, s_noise: 1.01, token_merging_ratio: 0.3, token_merging_ratio_hr: 0.2 },
  },
  {
    name: 'inpainting settings',
    options: {
      inpainting_mask_weight: 0.8,
      initial_noise_multiplier: 1.05,
      img2img_color_correction: true,
      return_mask: true,
    },
  },
  {
    name: 'old ways',
    options: { use_old_scheduling: true, hires_fix_use_firstpass_conds: true, sgm_noise_multiplier: true },
  },
  {
    name: 'no hashes of networks',
    options: { lora_add_hashes_to_infotext: false, textual_inversion_add_hashes_to_infotext: false },
  },
  { name: 'live previews', options: { live_previews_enable: false, show_progress_every_n_steps: 1 } },
  {
    name: 'settings without effect',
    options: {
      outdir_samples: '/mnt/out',
      samples_filename_pattern: '[seed]',
      gallery_height: '80%',
      localization: 'de',
    },
  },
  {
    name: 'failed tasks among those that wait',
    wrap: changeJson('/internal/pending-tasks', (json) => {
      const tasks = ['task(img2img-4FW5IEX)', ...(json.tasks as string[])];
      return { size: tasks.length, tasks };
    }),
  },
  {
    name: 'progress that remembers the last job',
    wrap: changeJson('/sdapi/v1/progress', (json) => {
      const state = json.state as Json;
      if (state.job !== '' || state.sampling_steps !== 0) return json;
      const last = { interrupted: true, job_no: 3, sampling_steps: 20, job_timestamp: '20261124174210' };
      return { ...json, state: { ...state, ...last } };
    }),
  },
  {
    name: 'an extension that writes into infotexts',
    wrap: (target) =>
      changeAnswers(target, async (answer, _, route) => {
        if (!/2img$/.test(route) || answer.status !== 200 || typeof answer.body !== 'string') return answer;
        const more = (text: string): string =>
          text.replace(/, Version: [^,\n]+$|$/, (version) => `, ADetailer version: 24.9${version}`);
        const body = JSON.parse(answer.body) as { images: string[]; info: string };
        const info = JSON.parse(body.info) as { infotexts: string[]; extra_generation_params: Json };
        const changed = {
          ...info,
          extra_generation_params: { ...info.extra_generation_params, 'ADetailer version': '24.9' },
          infotexts: info.infotexts.map(more),
        };
        const images = await Promise.all(
          body.images.map(async (image) => {
            const bytes = Buffer.from(image, 'base64');
            const text = await readInfotext(bytes);
            return text === undefined
              ? image
              : Buffer.from(await writeInfotext(bytes, more(text))).toString('base64');
          }),
        );
        return { ...answer, body: JSON.stringify({ ...body, images, info: JSON.stringify(changed) }) };
      }),
  },
  {
    name: 'no list of LoRAs',
    wrap: (target) => ({
      ...target,
      send: (request) =>
        request.path === '/sdapi/v1/loras' || request.path === '/sdapi/v1/refresh-loras'
          ? target.send({ ...request, method: 'GET', path: '/sdapi/v1/nope' })
          : changeAnswers(target, (answer, _, route) => {
              if (route !== '/openapi.json' || typeof answer.body !== 'string') return answer;
              const spec = JSON.parse(answer.body) as { paths: Json };
              const { '/sdapi/v1/loras': _list, '/sdapi/v1/refresh-loras': _refresh, ...paths } = spec.paths;
              return { ...answer, body: JSON.stringify({ ...spec, paths }) };
            }).send(request),
    }),
  },
  {
    name: 'somebody who generates when the run begins',
    wrap: (target) => {
      let asked = 0;
      return changeJson('/sdapi/v1/progress', (json) => {
        if (asked++ > 3) return json;
        return {
          ...json,
          progress: 0.5,
          state: { ...(json.state as Json), job: 'scripts_txt2img', job_count: 1 },
        };
      })(target);
    },
  },
];
