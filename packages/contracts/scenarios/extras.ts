import type { BodyOf } from '../src/verify/api-types.ts';
import type { Scenario } from '../src/verify/scenario.ts';
import { drawPng } from './draw-png.ts';
import { gradient, otherGradient, wideGradient } from './recorded-pictures.ts';
import { post, wrong } from './requests.ts';

const small = drawPng(32, 24, (x, y) => 4 * (x + y));

type Case = readonly [
  name: string,
  fields: BodyOf<'/sdapi/v1/extra-single-image'>,
  more?: Pick<Scenario, 'smoke'>,
];

/** Upscalers that every server has without a download; face restorers would load theirs. */
const singles: readonly Case[] = [
  ['lanczos-x2', { image: gradient, upscaler_1: 'Lanczos', upscaling_resize: 2 }, { smoke: true }],
  ['not-square', { image: small, upscaler_1: 'Lanczos', upscaling_resize: 2 }],
  ['defaults', { image: gradient }],
  ['data-uri', { image: `data:image/png;base64,${small}`, upscaler_1: 'Nearest', upscaling_resize: 3 }],
  [
    'resize-to-and-crop',
    {
      image: wideGradient,
      resize_mode: 1,
      upscaling_resize_w: 128,
      upscaling_resize_h: 128,
      upscaling_crop: true,
      upscaler_1: 'Nearest',
    },
  ],
  [
    'resize-to-whole',
    {
      image: wideGradient,
      resize_mode: 1,
      upscaling_resize_w: 128,
      upscaling_resize_h: 128,
      upscaling_crop: false,
      upscaler_1: 'Nearest',
    },
  ],
  [
    'two-upscalers',
    {
      image: gradient,
      upscaler_1: 'Lanczos',
      upscaler_2: 'Nearest',
      extras_upscaler_2_visibility: 0.5,
      upscaling_resize: 1.5,
    },
  ],
  ['upscale-first', { image: small, upscaler_1: 'Lanczos', upscaling_resize: 2, upscale_first: true }],
  ['unknown-upscaler', { image: gradient, upscaler_1: 'Nope' }],
  ['bad-image', { image: 'no picture' }],
  ['no-image', {}],
];

export const extrasScenarios: readonly Scenario[] = [
  ...singles.map(
    ([name, fields, more]): Scenario => ({
      name: `extras/${name}`,
      ...more,
      async run(server) {
        await server.step(post('/sdapi/v1/extra-single-image', fields));
      },
    }),
  ),
  {
    name: 'extras/out-of-range',
    async run(server) {
      const fields = { gfpgan_visibility: 1.5, upscaling_resize: 0, resize_mode: 7, upscaling_resize_w: 0 };
      await server.step(wrong('/sdapi/v1/extra-single-image', { image: gradient, ...fields }));
    },
  },
  {
    name: 'extras/batch',
    async run(server) {
      const imageList = [
        { data: gradient, name: 'a.png' },
        { data: otherGradient, name: 'b.png' },
      ];
      const fields = { imageList, upscaler_1: 'Lanczos', upscaling_resize: 2 };
      await server.step(post('/sdapi/v1/extra-batch-images', fields));
    },
  },
  {
    name: 'extras/batch-empty',
    async run(server) {
      await server.step(post('/sdapi/v1/extra-batch-images', { imageList: [] }));
    },
  },
  {
    name: 'extras/batch-bad',
    async run(server) {
      await server.step(wrong('/sdapi/v1/extra-batch-images', {}));
      await server.step(wrong('/sdapi/v1/extra-batch-images', { imageList: [{ image: gradient }] }));
    },
  },
];
