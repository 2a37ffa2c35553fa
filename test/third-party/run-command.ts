import { execFile } from 'node:child_process';

/** What a finished program left behind. */
export type CommandResult = { code: number; stdout: string; stderr: string };

/**
 * Runs a program to its end, whatever its exit code.
 *
 * @throws Error with `code` ENOENT when there is no such program
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<CommandResult> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') return reject(error);
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
