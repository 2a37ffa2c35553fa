import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVirtualEnvironment, findPython } from './find-python.ts';
import { installOnce } from './install-once.ts';
import { javascriptFolder, pythonEnvironment, pythonProgram, requirementsFile } from './locations.ts';
import { runCommand } from './run-command.ts';

/** Installs the clients in ignored folders, in the exact versions of the lock files. */
export async function installClients(): Promise<void> {
  await installPythonClients();
  await installJavascriptClients();
}

/** What vitest calls before the first test. */
export const setup = installClients;

async function installPythonClients(): Promise<void> {
  const python = await findPython();
  const made = [await readFile(requirementsFile, 'utf8'), python.command, python.version];
  await installOnce(join(pythonEnvironment, 'installed'), made, async () => {
    await createVirtualEnvironment(python, pythonEnvironment);
    // Wheels alone: nothing is compiled, no package runs code while it is installed.
    const flags = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--quiet'];
    await install(pythonProgram, ['-m', 'pip', 'install', ...flags, '-r', requirementsFile]);
  });
}

async function installJavascriptClients(): Promise<void> {
  const lockFile = await readFile(join(javascriptFolder, 'package-lock.json'), 'utf8');
  const made = [lockFile, process.platform, process.arch];
  await installOnce(join(javascriptFolder, 'node_modules', '.installed'), made, () => {
    const args = ['ci', '--prefix', javascriptFolder];
    // biome-ignore lint/suspicious/noUndeclaredEnvVars: turbo does not run these tests
    const npm = process.env.npm_execpath;
    return npm ? install(process.execPath, [npm, ...args]) : install('npm', args);
  });
}

async function install(command: string, args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runCommand(command, args, { cwd: javascriptFolder });
  if (code !== 0) {
    const line = [command, ...args].join(' ');
    throw new Error(`${line} failed; it needs the package registry the first time.\n${stdout}${stderr}`);
  }
}
