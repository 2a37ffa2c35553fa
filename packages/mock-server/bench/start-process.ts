import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export type ServerProcess = {
  port: number;
  process: ChildProcess;
  stop: () => Promise<void>;
};

const listeningLine = /http:\/\/127\.0\.0\.1:(\d+)/;

/** Whatever ends the bench ends its servers too. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The command as it is built; the bench measures what a user installs, not the source. */
export const builtCli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));

/** The built mock on a free port, without the running time of its steps. */
export function mockArguments(...more: string[]): string[] {
  return [builtCli, 'serve', '--port', '0', '--step-ms', '0', ...more];
}

/**
 * Starts Node with these arguments and resolves once it has printed its address.
 *
 * @throws Error when the process ends before that.
 */
export function startServer(args: readonly string[], { ipc = false } = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit', ...(ipc ? (['ipc'] as const) : [])],
  });
  running.add(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = listeningLine.exec(printed)?.[1];
      if (port === undefined) return;
      const stop = () => {
        child.kill('SIGKILL');
        return exited;
      };
      resolve({ port: Number(port), process: child, stop });
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`node ${args.join(' ')} ended with ${code} before it listened. Run: npm run build`));
    });
  });
}
