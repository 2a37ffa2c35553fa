import type { ServerIdentity } from '../instance/instance.ts';
import { a1111 } from './a1111/index.ts';
import type { Dialect } from './dialect.ts';

/**
 * The dialect of a server. For one that has none of its own yet, what was recorded is replayed, and the rest is answered as
 * A1111 would, from which most of them derive.
 */
export function findDialect({ dialect, version }: ServerIdentity): Dialect {
  return dialect === 'a1111' ? a1111(version) : { ...a1111('newest'), name: dialect, isBuilt: false };
}
