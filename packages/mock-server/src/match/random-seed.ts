import type { PyValue } from '../python/index.ts';

/** True if a generation request leaves its seed to chance: left out, null or -1. */
export function leavesSeedRandom(value: PyValue): boolean {
  if (!(value instanceof Map) || !value.has('seed')) return false;
  const seed = value.get('seed');
  return seed === null || seed === -1;
}
