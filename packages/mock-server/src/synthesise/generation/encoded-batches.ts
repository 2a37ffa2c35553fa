import type { PyDict, PyValue } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import type { Draft } from './draft.ts';
import type { EncodedTexts } from './networks.ts';
import { isTruthy, toNumber } from './py-number.ts';
import type { Sampler } from './samplers.ts';

/** The texts of each batch, which are encoded together. */
export function toBatches(fields: PyDict, prompts: string[], negatives: string[]): EncodedTexts[] {
  const size = Math.max(1, toNumber(fields.get('batch_size')));
  return Array.from({ length: Math.ceil(prompts.length / size) }, (_, batch) => ({
    prompt: prompts.slice(batch * size, (batch + 1) * size),
    negativePrompt: negatives.slice(batch * size, (batch + 1) * size),
  }));
}

/** What an encoding hangs on beside its texts; a sampler that asks the model twice in a step counts its steps double. */
export function encodingSettings({ fields }: Draft, { options }: Server, sampler: Sampler): PyValue[] {
  const asksTwice = isTruthy(sampler.options.get('second_order'));
  const steps = toNumber(fields.get('steps')) * (asksTwice ? 2 : 1);
  const names = ['width', 'height', 'disable_extra_networks'].map((name) => fields.get(name) ?? null);
  const kept = ['CLIP_stop_at_last_layers', 'use_old_scheduling', 'sd_model_checkpoint', 'emphasis'];
  return [steps, ...names, ...kept.map((name) => options.get(name))];
}
