import { GenerateError } from './generate-error.ts';

/** The versions that this package is tested with. */
export const testedPeers = {
  '@hey-api/openapi-ts': '0.95.0',
  'openapi-typescript': '7.13.0',
  typescript: '5.9.3',
} as const;

type Peer = keyof typeof testedPeers;

/** What has to be there besides, for the work that begins with the loading of this one. */
const together: Readonly<Record<Peer, readonly Peer[]>> = {
  '@hey-api/openapi-ts': ['@hey-api/openapi-ts', 'openapi-typescript', 'typescript'],
  'openapi-typescript': ['openapi-typescript', 'typescript'],
  typescript: ['typescript'],
};

/**
 * Loads a package that only `sdwebui generate` needs, so that programs which use the client need not install it.
 *
 * @throws GenerateError with the line that installs it
 */
export async function importPeer<Module>(name: Peer, load = (id: string) => import(id)): Promise<Module> {
  try {
    return (await load(name)) as Module; // the caller names the package's own type
  } catch (error) {
    if (!isNotFound(error)) throw error;
    const packages = together[name].map((peer) => `${peer}@${testedPeers[peer]}`).join(' ');
    throw new GenerateError(
      `Writing types needs packages that are not installed here (${name}). Run: npm install -D ${packages}`,
      { cause: error },
    );
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
