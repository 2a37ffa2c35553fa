import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import { imagesOf, smallPicture, type Txt2ImgBody, txt2img } from './requests.ts';

type Case = [
  name: string,
  /** What is asked for beside the small picture. */
  fields: Txt2ImgBody | ((server: ScenarioServer) => Txt2ImgBody),
  /** How many pictures any server must give. */
  pictures?: number,
  more?: Pick<Scenario, 'smoke'>,
];

/** Fields of txt2img that show in its reply; names as in the recordings, where the same request was recorded. */
const cases: readonly Case[] = [
  ['fixed-seed', {}, 1, { smoke: true }],
  ['random-seed', { seed: -1 }, 1, { smoke: true }],
  ['seed-zero', { seed: 0 }, 1],
  ['seed-largest', { seed: 4_294_967_295 }, 1],
  ['batch-size-2', { batch_size: 2 }, 2],
  ['n-iter-2', { n_iter: 2 }, 2],
  ['batch-2x2', { batch_size: 2, n_iter: 2, seed: 100 }, 4],
  [
    'subseed',
    { subseed: 99, subseed_strength: 0.3, seed_resize_from_w: 128, seed_resize_from_h: 64 },
    1,
    { smoke: true },
  ],
  ['subseed-random', { subseed_strength: 0.5 }, 1],
  ['subseed-batch', { subseed: 7, subseed_strength: 0.2, batch_size: 2 }, 2],
  [
    'negative-cfg-sampler-scheduler',
    {
      seed: 1,
      negative_prompt: 'blurry, low quality',
      cfg_scale: 4.5,
      sampler_name: 'DPM++ 2M',
      scheduler: 'Karras',
    },
    1,
    { smoke: true },
  ],
  ['sampler-legacy-combined', { sampler_name: 'DPM++ 2M Karras' }, 1],
  ['sampler-alias', { sampler_name: 'k_euler_a' }, 1],
  ['sampler-unknown', { sampler_name: 'Nope' }, 1],
  ['sampler-index-only', { sampler_index: 'DDIM' }, 1],
  ['scheduler-unknown', { scheduler: 'Nope' }, 1],
  ['sampler-sde', { steps: 2, sampler_name: 'DPM++ SDE' }, 1],
  ['sampler-heun', { steps: 2, sampler_name: 'Heun' }, 1],
  ['sampler-cfg-plus', { steps: 2, sampler_name: 'DDIM CFG++' }, 1],
  ['scheduler-by-name', { steps: 2, scheduler: 'karras' }, 1],
  ['scheduler-sgm', { steps: 2, scheduler: 'SGM Uniform' }, 1],
  ['scheduler-beta', { steps: 2, scheduler: 'Beta' }, 1],
  ['cfg-one', { cfg_scale: 1 }, 1],
  ['cfg-fraction', { cfg_scale: 7.5 }, 1],
  [
    'tiling-eta-sigma',
    {
      tiling: true,
      eta: 0.5,
      s_churn: 0.1,
      s_tmin: 0.1,
      s_noise: 1.01,
      s_min_uncond: 0.5,
      sampler_name: 'Euler',
    },
    1,
  ],
  ['sigma-largest', { s_tmax: 5, sampler_name: 'Euler' }, 1],
  ['odd-size', { width: 65, height: 64 }, 1],
  ['firstphase-size', { firstphase_width: 64, firstphase_height: 64 }, 1],
  ['refiner-switch-alone', { refiner_switch_at: 0.5 }, 1],
  ['saving-flags', { do_not_save_samples: true, do_not_save_grid: true }, 1],
  ['comments', { comments: { a: 'b' } }, 1],
  ['send-images-false', { send_images: false }, 0, { smoke: true }],
  [
    // A grid comes only where pictures are saved; these options keep the files off the disk.
    'save-images-grid',
    {
      batch_size: 2,
      save_images: true,
      override_settings: { samples_save: false, grid_save: false, return_grid: true },
    },
    3,
  ],
  ['style-unknown', { styles: ['No such style'] }, 1],
  ['style', ({ facts }) => ({ styles: facts.promptStyles.slice(0, 1).map(({ name }) => name) }), 1],
  ['styles', ({ facts }) => ({ styles: facts.promptStyles.slice(0, 2).map(({ name }) => name) }), 1],
];

/** What a web page copies out of a picture; it says everything, the size too. */
const infotext =
  'a red fox\nNegative prompt: blur\nSteps: 3, Sampler: DDIM, Schedule type: Karras, CFG scale: 5, Seed: 42, Size: 64x64, Clip skip: 2';

const byInfotext: Scenario = {
  name: 'txt2img/infotext',
  generations: 1,
  async run(server) {
    await server.step(txt2img({ infotext }));
  },
};

const byFields = cases.map(
  ([name, fields, pictures, more]): Scenario => ({
    name: `txt2img/${name}`,
    generations: Math.max(1, pictures ?? 1),
    ...more,
    async run(server) {
      const asked = typeof fields === 'function' ? fields(server) : fields;
      const reply = await server.step(txt2img(smallPicture(server, asked)));
      if (pictures === undefined) return;
      const found = imagesOf(reply).length;
      server.expect(`${pictures} pictures`, found === pictures, `${found} pictures, status ${reply.status}`);
    },
  }),
);

export const txt2imgScenarios: readonly Scenario[] = [...byFields, byInfotext];
