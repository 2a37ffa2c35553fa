import type { Scenario } from '../src/verify/scenario.ts';
import { drawPng } from './draw-png.ts';
import { imagesOf, infotextOf, post, smallPicture, txt2img } from './requests.ts';

export const pictureScenarios: readonly Scenario[] = [
  {
    name: 'png-info/of-txt2img',
    async run(server) {
      const made = await server.step(txt2img(smallPicture(server)));
      const [image] = imagesOf(made);
      if (image === undefined) return;
      const read = await server.step(post('/sdapi/v1/png-info', { image }));
      const found = (read.json as { info?: unknown } | null)?.info;
      server.expect('the infotext that txt2img gave', found === infotextOf(made), found);
    },
  },
  {
    name: 'extras/lanczos-x2',
    async run(server) {
      const image = drawPng(32, 24, (x, y) => 4 * (x + y));
      const fields = { image, upscaling_resize: 2, upscaler_1: 'Lanczos' };
      await server.step(post('/sdapi/v1/extra-single-image', fields));
    },
  },
  {
    name: 'extras/bad-image',
    async run(server) {
      await server.step(post('/sdapi/v1/extra-single-image', { image: 'no picture' }));
    },
  },
];
