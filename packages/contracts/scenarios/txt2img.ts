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

const everyField: Txt2ImgBody = {
  tiling: true,
  eta: 0.5,
  s_churn: 0.1,
  s_tmin: 0.1,
  s_tmax: 5,
  s_noise: 1.01,
  sampler_name: 'Euler',
};

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
  ['sampler-last', ({ facts }) => ({ sampler_name: facts.samplers.at(-1)?.name ?? 'Euler' }), 1],
  ['scheduler-last', ({ facts }) => ({ scheduler: facts.schedulers.at(-1)?.label ?? 'Automatic' }), 1],
  ['cfg-one', { cfg_scale: 1 }, 1],
  ['cfg-fraction', { cfg_scale: 7.5 }, 1],
  ['tiling-eta-sigma', everyField, 1],
  ['negative-guidance-minimum', { s_min_uncond: 0.5 }, 1],
  ['odd-size', { width: 65, height: 64 }, 1],
  ['firstphase-size', { firstphase_width: 32, firstphase_height: 32 }, 1],
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
  [
    'infotext',
    { infotext: 'a red fox\nNegative prompt: blur\nSteps: 3, Sampler: DDIM, CFG scale: 5, Seed: 42' },
    1,
  ],
  ['style-unknown', { styles: ['No such style'] }, 1],
  ['style', ({ facts }) => ({ styles: facts.promptStyles.slice(0, 1).map(({ name }) => name) }), 1],
  ['styles', ({ facts }) => ({ styles: facts.promptStyles.slice(0, 2).map(({ name }) => name) }), 1],
];

export const txt2imgScenarios: readonly Scenario[] = cases.map(([name, fields, pictures, more]) => ({
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
}));
