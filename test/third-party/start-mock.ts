import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { mockCommand } from './locations.ts';

/** A mock as its users run it: a process with a port. */
export type MockProcess = { url: string; host: string; port: number };

const startTimeoutMs = 20_000;

/**
 * Starts `sdwebui-mock serve` on a free port, fast enough for a test and slow enough to be watched; it ends with the test.
 *
 * @param flags further flags of the command, for example `--api-auth user:secret`
 */
export async function startMock(...flags: string[]): Promise<MockProcess> {
  const args = [mockCommand, 'serve', '--port', '0', '--step-ms', '5', ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const url = await new Promise<URL>((resolve, reject) => {
    let printed = '';
    const fail = () => reject(new Error(`sdwebui-mock serve did not start:\n${printed}`));
    const timer = setTimeout(fail, startTimeoutMs);
    child.once('exit', fail);
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /(http:\/\/\S+)\s/.exec(printed);
      if (!found?.[1]) return;
      clearTimeout(timer);
      resolve(new URL(found[1]));
    });
  });
  return { url: url.origin, host: url.hostname, port: Number(url.port) };
}
