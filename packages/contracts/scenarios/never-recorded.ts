import type { OperationName } from '../src/verify/api-types.ts';

/** Operations that scenarios do ask a live server and that no recording of ours has, each with the reason. */
export const neverRecorded = {
  'GET /internal/profile-startup': 'tells how long this machine took to start; only its schema is checked',
} as const satisfies Partial<Record<OperationName, string>>;
