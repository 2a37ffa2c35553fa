import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import { get, type OptionsBody, post, smallPicture, txt2img, wrong } from './requests.ts';

/** Sets options for as long as something is done with them, and puts back what was there. */
async function withOptions(
  server: ScenarioServer,
  changes: OptionsBody,
  use: () => Promise<void>,
): Promise<void> {
  const { json: all } = await server.ask(get('/sdapi/v1/options'));
  const before = Object.fromEntries(
    Object.keys(changes).map((key) => [key, (all as Record<string, unknown> | undefined)?.[key]]),
  );
  await server.step(post('/sdapi/v1/options', changes));
  try {
    await use();
  } finally {
    await server.step(wrong('/sdapi/v1/options', before));
  }
}

type Option = keyof OptionsBody & string;

async function readOption(server: ScenarioServer, key: Option): Promise<unknown> {
  const { json } = await server.ask(get('/sdapi/v1/options'));
  return (json as Record<string, unknown> | undefined)?.[key];
}

/** Options that shape a reply when they are stored, and the picture that shows it. */
const shaping: readonly (readonly [name: string, changes: OptionsBody])[] = [
  ['samples-format-jpg', { samples_format: 'jpg' }],
  ['samples-format-webp', { samples_format: 'webp' }],
  ['clip-skip', { CLIP_stop_at_last_layers: 2 }],
  ['infotext-settings', { add_model_hash_to_info: false, add_version_to_infotext: false }],
  ['no-infotext', { enable_pnginfo: false }],
  ['noise', { eta_noise_seed_delta: 5, randn_source: 'CPU' }],
];

export const optionScenarios: readonly Scenario[] = [
  {
    name: 'options/round-trip',
    smoke: true,
    async run(server) {
      const before = await readOption(server, 'jpeg_quality');
      const other = before === 77 ? 78 : 77;
      await withOptions(server, { jpeg_quality: other }, async () => {
        const after = await readOption(server, 'jpeg_quality');
        server.expect(`jpeg_quality ${other} after it was set`, after === other, after);
      });
      const restored = await readOption(server, 'jpeg_quality');
      server.expect(`jpeg_quality ${before} as before`, restored === before, restored);
    },
  },
  ...shaping.map(
    ([name, changes]): Scenario => ({
      name: `options/${name}`,
      generations: 1,
      async run(server) {
        await withOptions(server, changes, async () => {
          await server.step(txt2img(smallPicture(server)));
        });
      },
    }),
  ),
  {
    name: 'options/unknown-key',
    async run(server) {
      await server.step(wrong('/sdapi/v1/options', { no_such_option: 1 }));
    },
  },
  {
    name: 'options/text-for-a-number',
    async run(server) {
      const before = await readOption(server, 'jpeg_quality');
      try {
        await server.step(wrong('/sdapi/v1/options', { jpeg_quality: '81' }));
        const after = await readOption(server, 'jpeg_quality');
        server.expect('jpeg_quality 81, given as text', after === 81, after);
      } finally {
        await server.step(wrong('/sdapi/v1/options', { jpeg_quality: before }));
      }
    },
  },
  {
    name: 'options/checkpoint-unknown',
    async run(server) {
      await server.step(post('/sdapi/v1/options', { sd_model_checkpoint: 'no-such-model' }));
    },
  },
  {
    name: 'options/bad-body',
    async run(server) {
      await server.step(wrong('/sdapi/v1/options', []));
      await server.step(wrong('/sdapi/v1/options', 'null'));
      await server.step(wrong('/sdapi/v1/options', {}));
    },
  },
];
