import type { Clock, Codecs, createMockApp, Instance } from '@sdwebui/mock-server';
import { ContractError } from '../errors/contract-error.ts';

/** Time as a mock sees it. */
export type MockClock = Clock;

/** What a mock is made of, loaded when one is needed. */
export type MockParts = { instance: Instance; codecs: Codecs; createMockApp: typeof createMockApp };

/**
 * @param folder - of the instance; the built-in one when undefined
 * @throws {ContractError} when the instance cannot be loaded
 */
export async function loadMockParts(folder: string | undefined): Promise<MockParts> {
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
  return { instance, codecs: createNodeCodecs(), createMockApp };
}
