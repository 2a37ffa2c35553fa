import type { Scenario } from '../src/verify/scenario.ts';
import { smallPicture, type Txt2ImgBody, txt2img } from './requests.ts';

/** Two passes, the second one larger; by upscalers that every server has without a download. */
const cases: readonly (readonly [name: string, fields: Txt2ImgBody])[] = [
  ['latent', { enable_hr: true, hr_scale: 2, hr_upscaler: 'Latent', denoising_strength: 0.7 }],
  [
    'resize-to',
    {
      enable_hr: true,
      hr_resize_x: 96,
      hr_resize_y: 128,
      hr_upscaler: 'Lanczos',
      hr_second_pass_steps: 3,
      hr_sampler_name: 'DDIM',
      hr_scheduler: 'Karras',
      hr_prompt: 'sharp details',
      hr_negative_prompt: 'noise',
      denoising_strength: 0.5,
    },
  ],
  [
    'batch',
    {
      enable_hr: true,
      hr_scale: 1.5,
      hr_upscaler: 'Latent (nearest-exact)',
      denoising_strength: 0.7,
      batch_size: 2,
    },
  ],
  ['unknown-upscaler', { enable_hr: true, hr_upscaler: 'Nope', denoising_strength: 0.5 }],
  ['off-with-fields', { enable_hr: false, hr_scale: 3, hr_upscaler: 'Latent', denoising_strength: 0.5 }],
];

export const hiresScenarios: readonly Scenario[] = cases.map(([name, fields]) => ({
  name: `hires/${name}`,
  generations: fields.batch_size ?? 1,
  async run(server) {
    await server.step(txt2img(smallPicture(server, fields)));
  },
}));
