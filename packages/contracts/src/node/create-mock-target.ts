import { createAppTarget } from '../target/app-target.ts';
import type { Target } from '../target/target.ts';
import { loadMockParts, type MockClock } from './mock-parts.ts';

export type MockTargetOptions = {
  /** Folder of the instance; the built-in one when undefined. */
  instance: string | undefined;
  /** Whether recorded replies are replayed; false computes every reply. */
  replay: boolean;
  /** @default the system's */
  clock?: MockClock;
};

/**
 * A fresh mock in this process, whose generations take no time unless a request says how long.
 *
 * @throws {ContractError} when the instance cannot be loaded
 */
export async function createMockTarget({
  instance: folder,
  replay,
  clock,
}: MockTargetOptions): Promise<Target> {
  const { instance, codecs, createMockApp } = await loadMockParts(folder);
  const app = createMockApp(instance, { replay, codecs, stepMs: 0, ...(clock ? { clock } : {}) });
  return createAppTarget(app, `mock ${instance.name}${replay ? '' : ' without replay'}`);
}
