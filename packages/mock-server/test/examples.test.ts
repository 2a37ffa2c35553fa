import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const examples = new URL('../examples/', import.meta.url);
const example = fileURLToPath(new URL('fetch/draw.node-test.ts', examples));
const page = await readFile(new URL('../../../docs/mock-in-tests.md', import.meta.url), 'utf8');

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

/** Of the page, each block of code that names its example. */
const blocks = [...page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)].map(
  ([, file, code]) => [file as string, code as string] as const,
);

test.each(blocks)('the page shows what stands in %s', async (file, code) => {
  const toLines = (text: string) => text.split('\n').map((line) => line.trim());
  const lines = toLines(await readFile(new URL(file, examples), 'utf8'));
  let from = 0;
  for (const line of toLines(code).filter((shown) => shown !== '')) {
    const found = lines.indexOf(line, from);
    expect(found, `${line} is not there, or not in this order`).toBeGreaterThanOrEqual(from);
    from = found;
  }
});

test('every block of TypeScript on the page is from an example', () => {
  expect(blocks).toHaveLength(page.match(/^```ts$/gm)?.length ?? 0);
  expect(blocks.length).toBeGreaterThan(5);
});
