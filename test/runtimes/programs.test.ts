import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../third-party/run-command.ts';
import { binaries } from './binaries.ts';
import { buildSuite } from './build-suite.ts';
import { expectGreen } from './expect-green.ts';
import { startMocks } from './start-mocks.ts';
import type { CaseResult } from './suite.ts';
import { temporaryFolder } from './temporary-folder.ts';

it.each([
  [`Node ${process.versions.node}, which runs the tests`, process.execPath, []],
  ['Node 22', binaries['Node 22'], []],
  ['Node 24', binaries['Node 24'], []],
  ['Deno', binaries.Deno, ['run', '--no-prompt', '--no-config', '--allow-net=127.0.0.1']],
])('the client works in %s', async (_name, program, flags) => {
  const folder = await temporaryFolder();
  await buildSuite('program', folder);
  const args = [...flags, join(folder, 'program.mjs'), JSON.stringify(await startMocks())];
  const { code, stdout, stderr } = await runCommand(program, args);
  expect(stderr).not.toMatch(/Warning|Unhandled/);
  expect(code, stderr).toBe(0);
  expectGreen(JSON.parse(stdout) as CaseResult[]);
});
