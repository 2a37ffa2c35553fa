import type { Scenario, ScenarioRequest } from '../src/verify/scenario.ts';
import { wrong } from './requests.ts';

const generation = '/sdapi/v1/txt2img';

/** Every kind of complaint that the server's validation has, where it stands, and in which order several come. */
const cases: readonly (readonly [name: string, ...requests: ScenarioRequest[]])[] = [
  ['integer', wrong(generation, { steps: 'many' }), wrong(generation, { width: [] })],
  ['number', wrong(generation, { cfg_scale: 'much' })],
  ['text', wrong(generation, { prompt: {} }), wrong(generation, { prompt: ['a'] })],
  ['boolean', wrong(generation, { enable_hr: 'perhaps' }), wrong(generation, { save_images: 2 })],
  ['list', wrong(generation, { styles: 'one' }), wrong(generation, { styles: [{}] })],
  ['object', wrong(generation, { override_settings: 'x' }), wrong(generation, { comments: 5 })],
  ['null', wrong(generation, { send_images: null, save_images: null, script_args: null })],
  ['several', wrong(generation, { width: 'w', steps: 's', prompt: {}, seed: [], alwayson_scripts: 'x' })],
  ['not-an-object', wrong(generation, '[1]'), wrong(generation, '"x"'), wrong(generation, '5')],
  ['no-body', wrong(generation, undefined), wrong(generation, 'null')],
  [
    'malformed-json',
    wrong(generation, '{"prompt": '),
    wrong(generation, "{'prompt': 1}"),
    wrong(generation, '{"steps": NaN}'),
    wrong(generation, '{"prompt": "x",}'),
  ],
  [
    'content-type',
    wrong(generation, '{"steps": 1}', 'text/plain'),
    wrong(generation, 'steps=1', 'application/x-www-form-urlencoded'),
  ],
  ['enumeration', wrong('/sdapi/v1/extra-single-image', { resize_mode: 3, image: '' })],
  ['limits', wrong('/sdapi/v1/extra-single-image', { codeformer_weight: -1, upscaling_resize_h: 0 })],
  ['missing', wrong('/sdapi/v1/png-info', {}), wrong('/sdapi/v1/extra-batch-images', { imageList: [{}] })],
  ['img2img', wrong('/sdapi/v1/img2img', { init_images: 5, resize_mode: 'x', mask: [] })],
  [
    'internal-progress',
    wrong('/internal/progress', { id_task: [], id_live_preview: 'x', live_preview: 'x' }),
  ],
  ['interrogate', wrong('/sdapi/v1/interrogate', { image: {}, model: [] })],
];

export const validationScenarios: readonly Scenario[] = cases.map(([name, ...requests]) => ({
  name: `validation/${name}`,
  smoke: ['integer', 'several', 'malformed-json'].includes(name),
  ...(name === 'internal-progress' ? { needs: ['POST /internal/progress'] } : {}),
  async run(server) {
    for (const request of requests) await server.step(request);
  },
}));
