import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import { discMask, gradient, halfMask, otherGradient, wideGradient } from './recorded-pictures.ts';
import { type Img2ImgBody, imagesOf, img2img, smallChange } from './requests.ts';

const init_images = [gradient];

type Case = [
  name: string,
  fields: Img2ImgBody,
  /** How many pictures any server must give; undefined where it refuses. */
  pictures: number | undefined,
  more?: Pick<Scenario, 'smoke' | 'mockOnly'>,
];

const staysPending = 'a request that fails before its turn stays among the pending tasks for ever';

/** Fields of img2img that show in its reply; names as in the recordings, where the same request was recorded. */
const cases: readonly Case[] = [
  ['minimal', { init_images }, 1, { smoke: true }],
  ['data-uri', { init_images: [`data:image/png;base64,${gradient}`] }, 1],
  ['inpaint-fill-0', { init_images, mask: halfMask, inpainting_fill: 0, mask_blur: 2 }, 1, { smoke: true }],
  ['inpaint-fill-1', { init_images, mask: halfMask, inpainting_fill: 1, mask_blur: 2 }, 1],
  ['inpaint-fill-2', { init_images, mask: halfMask, inpainting_fill: 2, mask_blur: 2 }, 1],
  ['inpaint-fill-3', { init_images, mask: halfMask, inpainting_fill: 3, mask_blur: 2 }, 1],
  ['mask-blur', { init_images, mask: halfMask, mask_blur_x: 3, mask_blur_y: 1, mask_round: false }, 1],
  [
    'inpaint-full-res',
    { init_images, mask: halfMask, inpaint_full_res: true, inpaint_full_res_padding: 8 },
    1,
  ],
  ['inpaint-whole-picture', { init_images, mask: halfMask, inpaint_full_res: false }, 1],
  ['mask-invert', { init_images, mask: discMask, inpainting_mask_invert: 1 }, 1],
  ['include-init-images', { init_images, include_init_images: true, mask: halfMask }, 1],
  ['resize-mode-0', { init_images: [wideGradient], resize_mode: 0 }, 1],
  ['resize-mode-1', { init_images: [wideGradient], resize_mode: 1 }, 1],
  ['resize-mode-2', { init_images: [wideGradient], resize_mode: 2 }, 1],
  ['resize-mode-3', { init_images: [wideGradient], resize_mode: 3 }, 1],
  ['denoising-zero', { init_images, denoising_strength: 0 }, 1],
  ['denoising-one', { init_images, denoising_strength: 1 }, 1],
  ['denoising', { init_images, steps: 5, denoising_strength: 0.4 }, 1],
  ['noise-and-cfg', { init_images, initial_noise_multiplier: 1.1, image_cfg_scale: 1.5 }, 1],
  ['batch', { init_images: [gradient, otherGradient], batch_size: 2 }, 2],
  ['n-iter-2', { init_images, n_iter: 2 }, 2],
  ['random-seed', { init_images, seed: -1 }, 1],
  ['send-images-false', { init_images, send_images: false }, 0],
  ['init-images-missing', {}, undefined, { smoke: true }],
  ['init-images-invalid', { init_images: ['aGVsbG8='] }, undefined, { mockOnly: staysPending }],
  ['init-images-url', { init_images: ['http://127.0.0.1:9/a.png'] }, undefined, { mockOnly: staysPending }],
  ['mask-invalid', { init_images, mask: 'not base64' }, undefined, { mockOnly: staysPending }],
];

/** What comes with each inpainted picture where its owner has asked for that. */
function maskPictures({ facts }: ScenarioServer): number {
  return Number(facts.options.return_mask === true) + Number(facts.options.return_mask_composite === true);
}

export const img2imgScenarios: readonly Scenario[] = cases.map(([name, fields, pictures, more]) => ({
  name: `img2img/${name}`,
  generations: Math.max(1, pictures ?? 1),
  ...more,
  async run(server) {
    const reply = await server.step(img2img(smallChange(server, fields)));
    if (pictures === undefined) return;
    const wanted = pictures === 0 || fields.mask === undefined ? pictures : pictures + maskPictures(server);
    const found = imagesOf(reply).length;
    server.expect(`${wanted} pictures`, found === wanted, `${found} pictures, status ${reply.status}`);
  },
}));
