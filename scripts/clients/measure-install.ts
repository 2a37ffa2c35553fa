import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pythonProgram } from '../../test/third-party/locations.ts';
import type { Driver } from './driver.ts';

const execute = promisify(execFile);

/**
 * Installs a client alone in a temporary folder, without install scripts, and says what is there then.
 *
 * @throws Error when the registry cannot be reached
 */
export async function measureInstall({
  by,
  packages,
}: Driver['install']): Promise<{ packages: number; megabytes: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  try {
    const target = by === 'npm' ? join(folder, 'node_modules') : join(folder, 'site');
    if (by === 'npm') await installByNpm(folder, packages);
    else await installByPip(target, packages);
    const size = await sizeOf(target);
    return { packages: await countPackages(target, by), megabytes: (size / 1e6).toFixed(1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder is packed first, so that it counts as its users get it. */
async function installByNpm(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const packed = await Promise.all(
    packages.map((name) => (name.startsWith('/') ? pack(name, folder) : name)),
  );
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer', '--omit=dev'];
  await execute('npm', ['install', ...flags, ...packed], { cwd: folder });
}

async function pack(source: string, folder: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', '--pack-destination', folder, source], { cwd: folder });
  return join(folder, stdout.trim().split('\n').at(-1) ?? '');
}

async function installByPip(target: string, packages: readonly string[]): Promise<void> {
  const flags = [
    '--no-deps',
    '--only-binary=:all:',
    '--no-compile',
    '--disable-pip-version-check',
    '--quiet',
  ];
  await execute(pythonProgram, ['-m', 'pip', 'install', ...flags, '--target', target, ...packages]);
}

async function countPackages(target: string, by: 'npm' | 'pip'): Promise<number> {
  const names = await readdir(target);
  if (by === 'pip') return names.filter((name) => name.endsWith('.dist-info')).length;
  const scopes = names.filter((name) => name.startsWith('@'));
  const scoped = await Promise.all(scopes.map((scope) => readdir(join(target, scope))));
  return names.filter((name) => !/^[@.]/.test(name)).length + scoped.flat().length;
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
