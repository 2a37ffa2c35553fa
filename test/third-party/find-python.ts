import { runCommand } from './run-command.ts';

/** A Python that the pinned packages install on. */
export type Python = { command: string; version: string };

const oldest = [3, 10] as const;
const advice =
  'Install it with its venv module (Debian and Ubuntu: apt-get install python3 python3-venv; ' +
  'macOS: brew install python3), or name one by the environment variable PYTHON, then run it again.';

/**
 * The Python named by the environment variable PYTHON, else the first on the PATH.
 *
 * @throws Error that names what to install
 */
export async function findPython(): Promise<Python> {
  // biome-ignore lint/suspicious/noUndeclaredEnvVars: turbo does not run these tests
  const named = process.env.PYTHON;
  const commands = named ? [named] : ['python3', 'python'];
  for (const command of commands) {
    const version = await pythonVersion(command);
    if (version && isNewEnough(version)) return { command, version };
  }
  throw new Error(
    `The Python client of the API needs Python ${oldest.join('.')} or newer, and ${commands.join(', ')} is none. ${advice}`,
  );
}

/**
 * Makes a virtual environment.
 *
 * @throws Error that names what to install where Python came without its venv module
 */
export async function createVirtualEnvironment(python: Python, folder: string): Promise<void> {
  const { code, stdout, stderr } = await runCommand(python.command, ['-m', 'venv', '--clear', folder]);
  if (code === 0) return;
  throw new Error(
    `${python.command} ${python.version} makes no virtual environment. ${advice}\n${stdout}${stderr}`,
  );
}

async function pythonVersion(command: string): Promise<string | undefined> {
  const program = 'import platform; print(platform.python_version())';
  const result = await runCommand(command, ['-c', program]).catch(() => undefined);
  return result?.code === 0 ? result.stdout.trim() : undefined;
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === oldest[0] && minor >= oldest[1];
}
