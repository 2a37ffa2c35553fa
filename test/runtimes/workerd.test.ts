import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { binaries } from './binaries.ts';
import { buildSuite } from './build-suite.ts';
import { expectGreen } from './expect-green.ts';
import { startMocks } from './start-mocks.ts';
import type { CaseResult } from './suite.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('the client works in workerd', async () => {
  const folder = await temporaryFolder();
  await buildSuite('worker', folder);
  const port = await startWorkerd(await writeConfig(folder));
  const body = JSON.stringify(await startMocks());
  const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body });
  expect(response.status).toBe(200);
  expectGreen((await response.json()) as CaseResult[]);
});

/** A worker of all the built modules, which may reach servers on this machine. */
async function writeConfig(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs'));
  const modules = ['worker.mjs', ...files.filter((file) => file !== 'worker.mjs')].map(
    (file) => `(name = "${file}", esModule = embed "${file}")`,
  );
  const config = join(folder, 'config.capnp');
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [${modules.join(', ')}], compatibilityDate = "2025-11-01")),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  return config;
}

/** Starts it on a free port, which it tells; it ends with the test. */
async function startWorkerd(config: string): Promise<number> {
  const child = spawn(binaries.workerd, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const told = JSON.parse(line) as { event: string; port?: number };
    if (told.event === 'listen' && told.port) return told.port;
  }
  throw new Error(`workerd did not start:\n${printed}`);
}
