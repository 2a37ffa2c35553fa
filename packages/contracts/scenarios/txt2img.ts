import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import { imagesOf, smallPicture, txt2img } from './requests.ts';

type Case = [name: string, body: (server: ScenarioServer) => unknown, pictures: number | undefined];

const cases: readonly Case[] = [
  ['fixed-seed', (server) => smallPicture(server), 1],
  ['random-seed', (server) => smallPicture(server, { seed: -1 }), 1],
  ['batch-2x2', (server) => smallPicture(server, { batch_size: 2, n_iter: 2, seed: 100 }), 4],
  ['subseed', (server) => smallPicture(server, { subseed: 99, subseed_strength: 0.5 }), 1],
  [
    'negative-prompt',
    (server) => smallPicture(server, { negative_prompt: 'blurry, text', cfg_scale: 5.5 }),
    1,
  ],
  [
    'hires-latent',
    (server) =>
      smallPicture(server, { enable_hr: true, hr_scale: 2, hr_upscaler: 'Latent', denoising_strength: 0.6 }),
    1,
  ],
  ['sampler-unknown', (server) => smallPicture(server, { sampler_name: 'no such sampler' }), 1],
  ['send-images-false', (server) => smallPicture(server, { send_images: false }), 0],
  ['script-unknown', (server) => smallPicture(server, { script_name: 'no such script' }), undefined],
  ['wrong-types', () => ({ steps: 'many', width: [], prompt: {}, send_images: null }), undefined],
  ['malformed-json', () => '{"prompt": "x",', undefined],
];

export const txt2imgScenarios: readonly Scenario[] = cases.map(([name, body, pictures]) => ({
  name: `txt2img/${name}`,
  async run(server) {
    const reply = await server.step(txt2img(body(server)));
    if (pictures === undefined) return;
    const found = imagesOf(reply).length;
    server.expect(`${pictures} pictures`, found === pictures, `${found} pictures, status ${reply.status}`);
  },
}));
