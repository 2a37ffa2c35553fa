import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from '../third-party/install-once.ts';
import { runCommand } from '../third-party/run-command.ts';
import { runtimesFolder } from './binaries.ts';

/** Installs the runtimes in an ignored folder, in the exact versions of the lock file, before the first test. */
export async function setup(): Promise<void> {
  if (`${process.platform} ${process.arch}` !== 'linux x64') {
    throw new Error(
      'The runtimes come as programs for Linux on x64. Elsewhere run the tests in the Node that you have: npm test',
    );
  }
  const lockFile = await readFile(join(runtimesFolder, 'package-lock.json'), 'utf8');
  await installOnce(join(runtimesFolder, 'node_modules', '.installed'), [lockFile], async () => {
    const { code, stdout, stderr } = await runCommand('npm', [
      'ci',
      '--ignore-scripts',
      '--prefix',
      runtimesFolder,
    ]);
    if (code !== 0)
      throw new Error(
        `The runtimes could not be installed; that needs the package registry.\n${stdout}${stderr}`,
      );
  });
}
