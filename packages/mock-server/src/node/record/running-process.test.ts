import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../../../test/record/eventually.ts';
import { findProcess } from './running-process.ts';

describe('findProcess', () => {
  test('tells a process that runs, always the same, and not one that ended', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    const pid = child.pid ?? expect.fail();
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(findProcess(pid)).toMatch(new RegExp(`^${pid}`));
    expect(findProcess(pid)).toBe(findProcess(pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(findProcess(pid)).toBeUndefined();
  });

  test.runIf(existsSync('/proc/self/stat'))(
    'does not take one for running that only waits to be buried',
    async () => {
      // A shell that starts a process and becomes another program, which knows nothing of it.
      const shell = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
      onTestFinished(() => void shell.kill('SIGKILL'));
      const [printed] = (await once(shell.stdout, 'data')) as [Buffer];
      const pid = Number(printed.toString());
      await eventually('it has ended', () => findProcess(pid) === undefined);
      expect(existsSync(`/proc/${pid}`)).toBe(true);
    },
  );

  test.each([0, -1, Number.NaN, 2 ** 30])('finds no process %d', (pid) => {
    expect(findProcess(pid)).toBeUndefined();
  });
});
