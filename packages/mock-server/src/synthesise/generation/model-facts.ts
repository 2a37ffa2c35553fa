import type { Server } from '../../server.ts';
import { shortHash } from '../../state/checkpoints.ts';
import { inventHash } from '../../state/invent-hash.ts';
import type { ModelFacts } from './processed.ts';

/** The checkpoint and VAE that the stored options name now. */
export function currentModel({ checkpoints, options, instance }: Server): ModelFacts {
  const chosen = options.get('sd_model_checkpoint');
  const checkpoint = (typeof chosen === 'string' && checkpoints.findClosest(chosen)) || checkpoints.first;
  if (checkpoint) checkpoints.hash(checkpoint);
  const vaeName = chosenVae(options.get('sd_vae'), instance.lists.get('/sdapi/v1/sd-vae'));
  return {
    modelName: checkpoint?.modelName ?? null,
    modelHash: checkpoint ? shortHash(checkpoint) : null,
    vaeName,
    vaeHash: vaeName === null ? null : (instance.facts.vaes[vaeName] ?? inventHash(vaeName, 10)),
  };
}

/** Automatic, None and names that are not there load no VAE of their own (`vae/option`). */
function chosenVae(option: unknown, list: unknown): string | null {
  if (!Array.isArray(list)) return null;
  const known = list.some((item) => item instanceof Map && item.get('model_name') === option);
  return known ? (option as string) : null;
}
