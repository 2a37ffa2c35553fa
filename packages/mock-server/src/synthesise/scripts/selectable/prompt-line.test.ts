import { describe, expect, it } from 'vitest';
import { toSettings } from '../../../mock-options.ts';
import { createNodeCodecs } from '../../../node/codecs.ts';
import { builtInInstance } from '../../../node/load-instance.ts';
import { toJson } from '../../../python/index.ts';
import { createServer } from '../../../server.ts';
import { readPromptLine } from './prompt-line.ts';

const instance = await builtInInstance();
const server = createServer(instance, toSettings({ codecs: createNodeCodecs() }, instance));

describe('readPromptLine', () => {
  it.each([
    ['a plain line', 'a cat', { prompt: 'a cat' }],
    ['options', '--prompt "a dog" --steps 2 --cfg_scale 5', { prompt: 'a dog', steps: 2, cfg_scale: 5 }],
    ['a prompt of bare words', '--prompt a big dog --seed 5', { prompt: 'a big dog', seed: 5 }],
    ['switches', '--tiling true --restore_faces yes', { tiling: true, restore_faces: false }],
    ['a sampler in any case', '--sampler_name ddim', { sampler_name: 'DDIM' }],
    ['a sampler that is not there', '--sampler_name nope', { sampler_name: null }],
    ['a checkpoint', '--sd_model tinyPhoto', { sd_model: 'tinyPhoto_v2.safetensors' }],
    ['an unknown option as a prompt', '--nope 1', { prompt: '--nope 1' }],
    ['an unknown checkpoint as a prompt', '--sd_model nope', { prompt: '--sd_model nope' }],
    ['a bad number as a prompt', '--steps two', { prompt: '--steps two' }],
    ['an option without a value as a prompt', '--steps', { prompt: '--steps' }],
    ['an open quote as a prompt', '--prompt "a', { prompt: '--prompt "a' }],
  ])('reads %s', (_, line, wanted) => {
    expect(toJson(readPromptLine(line, server))).toEqual(wanted);
  });
});
