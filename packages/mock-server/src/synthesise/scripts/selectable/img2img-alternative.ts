import { PyFloat } from '../../../python/index.ts';
import { processImages } from '../../generation/process-images.ts';
import { isTruthy } from '../../generation/py-number.ts';
import type { SelectableScript } from './selectable-script.ts';

/** Starts from the noise that the given picture decodes to; notes how it was found. No recording has it. */
export const img2imgAlternative: SelectableScript = {
  parameters: [
    '_',
    'override_sampler',
    'override_prompt',
    'original_prompt',
    'original_negative_prompt',
    'override_steps',
    'st',
    'override_strength',
    'cfg',
    'randomness',
    'sigma_adjustment',
  ],
  run: (draft, args, { server }) => {
    const { fields, extra } = draft;
    const [, euler, ownPrompt, prompt = null, negative = null, ownSteps, steps = null] = args;
    const [fullStrength, cfg = null, randomness = null, adjustment = null] = args.slice(7);
    if (isTruthy(euler)) fields.set('sampler_name', 'Euler');
    if (isTruthy(ownPrompt)) fields.set('prompt', prompt).set('negative_prompt', negative);
    if (isTruthy(ownSteps)) fields.set('steps', steps);
    if (isTruthy(fullStrength)) fields.set('denoising_strength', new PyFloat(1));
    extra
      .set('Decode prompt', prompt)
      .set('Decode negative prompt', negative)
      .set('Decode CFG scale', cfg)
      .set('Decode steps', steps)
      .set('Randomness', randomness)
      .set('Sigma Adjustment', adjustment);
    return processImages(draft, server);
  },
};
