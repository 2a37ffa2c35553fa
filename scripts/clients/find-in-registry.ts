import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The version of a package that npm's registry has; `undefined` where it says that there is none. */
export async function findInRegistry(name: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('npm', ['view', name, 'version']);
    return stdout.trim();
  } catch (error) {
    if (/\bE404\b/.test(String((error as { stderr?: unknown }).stderr))) return undefined;
    throw error;
  }
}
