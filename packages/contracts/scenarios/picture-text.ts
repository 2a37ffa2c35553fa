import type { Scenario } from '../src/verify/scenario.ts';
import { discMask, gradient } from './recorded-pictures.ts';
import { imagesOf, infotextOf, post, smallPicture, txt2img, wrong } from './requests.ts';

/** What is read out of a picture: its infotext, and what shows in it. */
export const pictureTextScenarios: readonly Scenario[] = [
  {
    name: 'png-info/of-txt2img',
    generations: 1,
    smoke: true,
    async run(server) {
      const made = await server.step(
        txt2img(smallPicture(server, { seed: 9, negative_prompt: 'blur', sampler_name: 'DDIM' })),
      );
      const [image] = imagesOf(made);
      if (image === undefined) return;
      // The picture's bytes are each server's own: what it carries is compared with what was made.
      const { status, json } = await server.step(post('/sdapi/v1/png-info', { image }), 'values');
      server.expect('status 200', status === 200, status);
      const isWritten = server.facts.options.enable_pnginfo !== false;
      const wanted = isWritten ? infotextOf(made) : '';
      server.expect('the infotext that txt2img gave', json?.info === wanted, json?.info);
    },
  },
  {
    name: 'png-info/plain',
    async run(server) {
      await server.step(post('/sdapi/v1/png-info', { image: gradient }));
      await server.step(post('/sdapi/v1/png-info', { image: `data:image/png;base64,${discMask}` }));
    },
  },
  {
    name: 'png-info/bad',
    async run(server) {
      await server.step(post('/sdapi/v1/png-info', { image: '' }));
      await server.step(post('/sdapi/v1/png-info', { image: 'x' }));
      await server.step(wrong('/sdapi/v1/png-info', {}));
    },
  },
  {
    // A model that exists would be downloaded at its first use.
    name: 'interrogate/unknown-model',
    async run(server) {
      await server.step(post('/sdapi/v1/interrogate', { image: gradient, model: 'nope' }));
    },
  },
  {
    name: 'interrogate/no-image',
    async run(server) {
      await server.step(post('/sdapi/v1/interrogate', { model: 'nope' }));
    },
  },
];
