import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../src/node/cli.ts', import.meta.url));
const run = promisify(execFile);

type Ended = { code: number; stdout: string; stderr: string };

function mock(...args: string[]): Promise<Ended> {
  return run(process.execPath, ['--conditions=@sdwebui/source', '--import', 'tsx', program, ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}

test('without a command it tells which there are, and each explains itself with examples', async () => {
  const { code, stdout } = await mock();
  expect(code).toBe(0);
  const commands = [...stdout.matchAll(/^ {2,}([a-z]+) {2,}\S/gm)].map(([, name]) => name as string);
  expect(commands).toEqual(expect.arrayContaining(['serve', 'bundle', 'import']));
  for (const command of commands) {
    const help = await mock(command, '--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(new RegExp(`EXAMPLES\\n\\n {2}sdwebui-mock ${command} .*\\S {2,}# `, 's'));
  }
});

describe('what makes no sense is refused in one line', () => {
  test.each([
    [['serv'], 'There is no command serv. Did you mean serve?'],
    [['serve', '--prot', '1'], 'There is no flag --prot. Did you mean --port?'],
    [['serve', '--port', 'x'], '--port x is no port.'],
    [['serve', '7861'], '7861 is one word too many'],
    [['serve', '--strict', '--no-replay'], '--strict and --no-replay leave nothing to answer with'],
    [['serve', '--api-auth=user'], '--api-auth wants USER:PASSWORD'],
    [['serve', '--instance', '/nowhere'], '/nowhere is no instance'],
    [['bundle', '--out', '/tmp', '--instance', '/nowhere', '--no-service-worker'], '/nowhere is no instance'],
    [['import', 'x.har'], 'Missing required argument: --out'],
  ])('%j', async (args, words) => {
    const { code, stderr } = await mock(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sdwebui-mock: [^\n]+\n$/);
    expect(stderr).toContain(words);
  });
});
