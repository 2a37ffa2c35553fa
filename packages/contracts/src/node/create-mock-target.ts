import { ContractError } from '../errors/contract-error.ts';
import { createAppTarget } from '../target/app-target.ts';
import type { Target } from '../target/target.ts';

export type MockTargetOptions = {
  /** Folder of the instance; the built-in one when undefined. */
  instance: string | undefined;
  /** Whether recorded replies are replayed; false computes every reply. */
  replay: boolean;
};

/**
 * A fresh mock in this process, whose generations take no time unless a request says how long.
 *
 * @throws {ContractError} when the instance cannot be loaded
 */
export async function createMockTarget({ instance: folder, replay }: MockTargetOptions): Promise<Target> {
  const [{ createMockApp }, { builtInInstance, createNodeCodecs, loadInstance }] = await Promise.all([
    import('@sdwebui/mock-server'),
    import('@sdwebui/mock-server/node'),
  ]);
  const instance = await (folder === undefined ? builtInInstance() : loadInstance(folder)).catch((error) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ContractError(`The instance ${folder ?? 'that is built in'} cannot be loaded: ${reason}`, {
      cause: error,
    });
  });
  const app = createMockApp(instance, { replay, codecs: createNodeCodecs(), stepMs: 0 });
  return createAppTarget(app, `mock ${instance.name}${replay ? '' : ' without replay'}`);
}
