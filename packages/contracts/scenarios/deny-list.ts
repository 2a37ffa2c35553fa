import type { OperationName } from '../src/verify/api-types.ts';

/**
 * Operations that no scenario sends to a live server, each with the reason. Their scenarios are played on a mock only. Typed by
 * the spec, so that an operation which is gone does not compile.
 */
export const denied = {
  'POST /sdapi/v1/create/embedding': 'leaves a file in the folder of embeddings, and no route takes it away',
  'POST /sdapi/v1/create/hypernetwork':
    'leaves a file in the folder of hypernetworks, and no route takes it away',
  'POST /sdapi/v1/train/embedding': 'trains for as long as it takes and writes to the disk',
  'POST /sdapi/v1/train/hypernetwork': 'trains for as long as it takes and writes to the disk',
  'POST /sdapi/v1/unload-checkpoint': 'takes the model away from whoever else uses the server',
  'GET /internal/sysinfo': 'tells everything about the machine, which no report should hold',
  'GET /internal/sysinfo-download': 'tells everything about the machine, which no report should hold',
} as const satisfies Partial<Record<OperationName, string>>;

/** Routes that only some servers have, and that would end them. */
export const deniedRoutes: Readonly<Record<string, string>> = {
  'POST /sdapi/v1/server-kill': 'ends the server',
  'POST /sdapi/v1/server-restart': 'ends the server',
  'POST /sdapi/v1/server-stop': 'ends the server',
};

/** @returns why no scenario sends an operation to a live server, if so */
export function findDenial(operation: string): string | undefined {
  return (denied as Readonly<Record<string, string>>)[operation] ?? deniedRoutes[operation];
}
