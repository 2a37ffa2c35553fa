import type { Scenario, ScenarioServer } from '../src/verify/scenario.ts';
import { get, post, smallPicture, txt2img } from './requests.ts';

const clipSkip = 'CLIP_stop_at_last_layers';

async function readClipSkip(server: ScenarioServer): Promise<number | undefined> {
  const { json } = await server.ask(get('/sdapi/v1/options'));
  const value = json?.[clipSkip];
  return typeof value === 'number' ? value : undefined;
}

/** A value of the option that the server does not have now. */
const otherThan = (before: number): number => (before === 2 ? 3 : 2);

export const overrideScenarios: readonly Scenario[] = [
  {
    name: 'override/restored',
    generations: 1,
    async run(server) {
      const before = (await readClipSkip(server)) ?? 1;
      const fields = { override_settings: { [clipSkip]: otherThan(before) } };
      await server.step(txt2img(smallPicture(server, fields)));
      const after = await readClipSkip(server);
      server.expect(`${clipSkip} ${before} again`, after === before, after);
    },
  },
  {
    name: 'override/kept',
    generations: 1,
    async run(server) {
      const before = (await readClipSkip(server)) ?? 1;
      const other = otherThan(before);
      try {
        await server.step(
          txt2img(
            smallPicture(server, {
              override_settings: { [clipSkip]: other },
              override_settings_restore_afterwards: false,
            }),
          ),
        );
        const after = await readClipSkip(server);
        server.expect(`${clipSkip} ${other} kept`, after === other, after);
      } finally {
        await server.step(post('/sdapi/v1/options', { [clipSkip]: before }));
      }
    },
  },
  {
    name: 'override/unknown-key',
    generations: 1,
    async run(server) {
      await server.step(txt2img(smallPicture(server, { override_settings: { no_such_option: 1 } })));
    },
  },
  {
    name: 'override/unknown-checkpoint',
    generations: 1,
    async run(server) {
      const fields = { override_settings: { sd_model_checkpoint: 'no-such-model' } };
      await server.step(txt2img(smallPicture(server, fields)));
    },
  },
  {
    name: 'override/several',
    generations: 1,
    async run(server) {
      const fields = {
        override_settings: { eta_noise_seed_delta: 31337, add_model_hash_to_info: false },
        sampler_name: 'Euler a',
      };
      await server.step(txt2img(smallPicture(server, fields)));
    },
  },
];
