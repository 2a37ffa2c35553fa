import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../test/browser/launch-chromium.ts';
import { visit } from './visit.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let running: ChildProcess | undefined;
afterEach(() => void running?.kill('SIGKILL'));

function start(...flags: string[]): ChildProcess {
  const script = ['--conditions=@sdwebui/source', '--import', 'tsx', 'scripts/start.ts', ...flags];
  running = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  return running;
}

async function readLines(
  stream: ChildProcess['stdout'],
  isEnough: (text: string) => boolean,
): Promise<string> {
  let text = '';
  if (!stream) return text;
  for await (const line of createInterface({ input: stream })) {
    text += `${line}\n`;
    if (isEnough(text)) break;
  }
  return text;
}

describe('npm start', () => {
  it('gives a page that draws, from its source, and ends all of it when it is stopped', async () => {
    const browser = await launchChromium();
    const child = start('--mock-port', '0', '--port', '0');
    try {
      const text = await readLines(child.stdout, (read) => read.includes('Ctrl+C'));
      const [mock, playground] = [...text.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(String);
      expect(await (await fetch(`${mock}/sdapi/v1/samplers`)).json()).toHaveLength(20);

      const { page, faults } = await visit(browser, `${playground}/`);
      await page.getByLabel('Prompt', { exact: true }).fill('a start');
      await page.getByRole('button', { name: 'Generate' }).click();
      await page.getByRole('img', { name: 'a start' }).waitFor();
      expect(faults).toEqual([]);

      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([0, null]);
      await expect(fetch(`${mock}/sdapi/v1/samplers`)).rejects.toThrow();
    } finally {
      await browser.close();
    }
  });

  it.each(['--mock-port', '--port'])('tells in one sentence that %s is taken', async (flag) => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    const child = start('--mock-port', '0', '--port', '0', flag, String(port));
    const exit = once(child, 'exit');
    const text = await readLines(child.stderr, () => false);
    blocker.close();
    expect(await exit).toEqual([2, null]);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).toContain(`Port ${port} is taken`);
    expect(text).toContain(`npm start -- ${flag}`);
  });

  it.each([
    [['--port', 'x'], '--port x is no port'],
    [['--step-ms', 'soon'], '--step-ms soon is no time'],
    [['--ports', '1'], '--ports'],
  ])('says what is wrong with %j', async (flags, words) => {
    const child = start(...flags);
    const exit = once(child, 'exit');
    expect(await readLines(child.stderr, () => false)).toContain(words);
    expect(await exit).toEqual([2, null]);
  });
});
