import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/node/cli.ts', import.meta.url));

/** The command as its source, so that nothing must be built. */
export const sourceCommand: readonly string[] = ['--conditions=@sdwebui/source', '--import', 'tsx', cli];

/** The command as it is installed in a checkout: a process that starts another. */
export const checkoutCommand: readonly string[] = [
  fileURLToPath(new URL('../../bin/sdwebui-mock.js', import.meta.url)),
];

/** What a command did once it has ended. */
export type EndedProcess = { code: number | null; stdout: string; stderr: string };

export type RecorderProcess = {
  process: ChildProcess;
  /** Resolves once it listens. @throws Error with what it printed when it ends before */
  listening: Promise<{ url: string }>;
  ended: Promise<EndedProcess>;
};

/** Whatever ends this process ends its recorders too. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs `sdwebui-mock record` with these arguments in a process of its own. */
export function spawnRecorder(
  args: readonly string[],
  { command = sourceCommand, env = {} }: { command?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): RecorderProcess {
  const child = spawn(process.execPath, [...command, 'record', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: '', ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<EndedProcess>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const listening = new Promise<{ url: string }>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      const url = /Recording on (http:\/\/[^:]+:\d+)/.exec(stdout)?.[1];
      if (url !== undefined) resolve({ url });
    });
    void ended.then((end) => reject(new Error(`The recorder ended before it listened: ${end.stderr}`)));
  });
  // A test that expects the process to end never looks at this.
  listening.catch(() => {});
  return { process: child, listening, ended };
}
