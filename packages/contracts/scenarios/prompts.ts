import type { Scenario } from '../src/verify/scenario.ts';
import { smallPicture, type Txt2ImgBody, txt2img } from './requests.ts';

/** What stands in a prompt, and how infotexts tell it. Names as in the recordings, where the same request was recorded. */
const cases: readonly (readonly [name: string, fields: Txt2ImgBody, needs?: readonly string[]])[] = [
  ['syntax', { prompt: '(a fox:1.3) [in snow] BREAK [cat|dog] [red:blue:0.5] AND a moon :0.5' }],
  ['long', { prompt: Array.from({ length: 90 }, () => 'a').join(', ') }],
  ['unicode', { prompt: 'Žluťoučký kůň 日本語 🚀' }],
  ['newline', { prompt: 'line one\nline two' }],
  ['quoted', { prompt: 'says "hi", then: goes' }],
  // An extension that comes with the server takes comments out, unless it is switched off.
  ['comment', { prompt: '# a comment\na fox # another' }, ['option enable_prompt_comments']],
  ['empty', { prompt: '' }],
  ['like-an-infotext', { prompt: 'Steps: 20, Sampler: Euler' }],
  ['lora-unknown', { prompt: 'a fox <lora:nope:1>' }],
  ['networks-disabled', { prompt: 'a fox <lora:nope:1>', disable_extra_networks: true }],
];

export const promptScenarios: readonly Scenario[] = [
  ...cases.map(
    ([name, fields, needs = []]): Scenario => ({
      name: `prompt/${name}`,
      needs,
      generations: 1,
      async run(server) {
        await server.step(txt2img(smallPicture(server, fields)));
      },
    }),
  ),
  {
    name: 'prompt/lora',
    generations: 1,
    async run(server) {
      const [lora] = server.facts.loras;
      if (lora === undefined) return;
      await server.step(txt2img(smallPicture(server, { prompt: `a fox <lora:${lora.name}:0.8>` })));
    },
  },
  {
    name: 'prompt/embedding',
    generations: 1,
    async run(server) {
      const [embedding] = server.facts.embeddings;
      if (embedding === undefined) return;
      await server.step(
        txt2img(smallPicture(server, { prompt: `${embedding} fox`, negative_prompt: embedding })),
      );
    },
  },
];
