import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { isTruthy } from './py-number.ts';

/**
 * Runs under a generation's `override_settings` and takes them back, whether it fails or not, unless it says to keep them.
 * An unknown checkpoint is ignored (`txt2img/override-checkpoint-unknown`).
 *
 * @throws ServerFailure for a key that is no option (`txt2img/override-unknown-key`); those before it count as set
 */
export function withOverrides<T>(fields: PyDict, server: Server, work: () => T): T {
  const { options, checkpoints } = server;
  const overrides = fields.get('override_settings');
  const stored: [string, PyValue][] = [];
  try {
    for (const [name, value] of overrides instanceof Map ? overrides : []) {
      if (name === 'sd_model_checkpoint' && !checkpoints.findByAlias(pythonStr(value))) continue;
      if (options.has(name)) stored.push([name, options.get(name)]);
      options.set(name, value);
    }
    return work();
  } finally {
    if (isTruthy(fields.get('override_settings_restore_afterwards'))) {
      for (const [name, value] of stored) options.set(name, value);
    }
  }
}
