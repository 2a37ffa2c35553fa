import type { Scenario } from '../src/verify/scenario.ts';
import { drawPng } from './draw-png.ts';
import { img2img, smallPicture } from './requests.ts';

const gradient = drawPng(64, 64, (x, y) => 2 * (x + y));
const leftHalf = drawPng(64, 64, (x) => (x < 32 ? 255 : 0));

/** No undecodable picture here: a server keeps a request that fails in its queue among the pending tasks for ever. */
export const img2imgScenarios: readonly Scenario[] = [
  {
    name: 'img2img/picture',
    async run(server) {
      await server.step(img2img(smallPicture(server, { init_images: [gradient], denoising_strength: 0.5 })));
    },
  },
  {
    name: 'img2img/mask',
    async run(server) {
      const fields = { init_images: [gradient], mask: leftHalf, inpainting_fill: 1, inpaint_full_res: false };
      await server.step(img2img(smallPicture(server, fields)));
    },
  },
  {
    name: 'img2img/init-images-missing',
    async run(server) {
      await server.step(img2img(smallPicture(server)));
    },
  },
];
