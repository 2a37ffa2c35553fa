import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * Installs unless the stamp tells that the same was installed before, so that a second run needs no network.
 *
 * @param stamp file that the installation leaves; it lies in the installed folder and goes with it
 * @param made what decides the installation: contents of lock files, versions
 */
export async function installOnce(
  stamp: string,
  made: readonly string[],
  install: () => Promise<void>,
): Promise<void> {
  const fingerprint = createHash('sha256').update(made.join('\0')).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) return;
  await install();
  await writeFile(stamp, fingerprint);
}
