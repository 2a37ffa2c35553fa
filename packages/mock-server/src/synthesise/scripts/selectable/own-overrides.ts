import type { PyDict } from '../../../python/index.ts';
import type { Draft } from '../../generation/draft.ts';

/** Gives a draft `override_settings` of its own, which a script may change without touching the request's. */
export function ownOverrides({ fields }: Draft): void {
  const given = fields.get('override_settings');
  fields.set('override_settings', new Map(given instanceof Map ? given : []));
}

/**
 * Sets an option for this run. Copies of a draft share their `override_settings`, so that it holds in later runs too
 * until one sets it anew.
 */
export function overrideOption({ fields }: Draft, name: string, value: Parameters<PyDict['set']>[1]): void {
  const overrides = fields.get('override_settings');
  if (overrides instanceof Map) overrides.set(name, value);
}
