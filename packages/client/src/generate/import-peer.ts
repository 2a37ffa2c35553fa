import packageJson from '../../package.json' with { type: 'json' };
import { GenerateError } from './generate-error.ts';

const peers: Readonly<Record<string, string>> = packageJson.peerDependencies;

/** The packages that writing types needs, at the versions that this package is tested with. */
const needed = ['openapi-typescript', 'typescript'];

/**
 * Loads a package that only `sdwebui generate` needs, so that programs which use the client need not install it.
 *
 * @throws GenerateError with the line that installs it
 */
export async function importPeer<Module>(name: string, load = (id: string) => import(id)): Promise<Module> {
  try {
    return (await load(name)) as Module; // the caller names the package's own type
  } catch (error) {
    if (!isNotFound(error)) throw error;
    const packages = needed.map((peer) => `${peer}@${peers[peer]}`).join(' ');
    throw new GenerateError(
      `Writing types needs packages that are not installed here (${name}). Run: npm install -D ${packages}`,
      { cause: error },
    );
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
