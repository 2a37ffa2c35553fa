import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['@sdwebui/client', '@sdwebui/mock-server'];

/**
 * Builds and packs client and mock, and installs them in an empty folder as a user would.
 *
 * @throws Error with what npm printed; needs the package registry
 */
export async function installPacked(folder: string): Promise<void> {
  await run('npx', ['turbo', 'run', 'build', ...packages.map((name) => `--filter=${name}`)], { cwd: root });
  const workspaces = packages.map((name) => `--workspace=${name}`);
  await run('npm', ['pack', ...workspaces, '--pack-destination', folder], { cwd: root });
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', '--no-audit', '--no-fund', ...files.map((file) => `./${file}`)], {
    cwd: folder,
  });
}
