import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const example = fileURLToPath(new URL('../examples/fetch/draw.node-test.ts', import.meta.url));

test('the example for node:test passes there', async () => {
  const runner = [
    '--conditions=@sdwebui/source',
    '--import',
    'tsx',
    '--test',
    '--test-reporter=tap',
    example,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, runner);
  expect(stdout).toMatch(/^# pass 1$/m);
  expect(stdout).toMatch(/^# fail 0$/m);
});
