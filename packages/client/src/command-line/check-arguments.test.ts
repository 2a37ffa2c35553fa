import { describe, expect, test } from 'vitest';
import { checkArguments } from './check-arguments.ts';
import { findCommand } from './find-command.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

const definitions = {
  url: { type: 'string' },
  check: { type: 'boolean', alias: 'c' },
  replay: { type: 'boolean', default: true },
  'fail-on': { type: 'enum', options: ['breaking', 'risky', 'additive', 'cosmetic'] },
} as const;

describe('checkArguments', () => {
  test.each([
    [[]],
    [['--url', 'http://x', '--check', '-c']],
    [['--url=http://x?a=b', '--no-replay', '--fail-on', 'risky']],
    [['--url', '-1']],
    [['--', '--anything']],
  ])('takes %j', (rawArgs) => {
    expect(() => checkArguments(rawArgs, definitions)).not.toThrow();
  });

  test.each([
    [
      ['--ulr', 'x'],
      'There is no flag --ulr. Did you mean --url? The flags are: --url, --check, -c, --no-replay, --fail-on.',
    ],
    [
      ['--frobnicate'],
      'There is no flag --frobnicate. The flags are: --url, --check, -c, --no-replay, --fail-on.',
    ],
    [['--no-chekc'], /^There is no flag --no-chekc\. /],
    [['-x'], /^There is no flag -x\. /],
    [['--url'], '--url wants a value. Write --url=VALUE.'],
    [['--url', '--check'], '--url wants a value. Write --url=VALUE.'],
    [['--check=yes'], '--check takes no value. Say --check alone.'],
    [
      ['--fail-on', 'risk'],
      '--fail-on can’t be risk. Did you mean risky? The choices are: breaking, risky, additive, cosmetic.',
    ],
    [['chekc'], /^chekc is one word too many: only flags are taken here\. Did you mean --check\?/],
  ])('refuses %j', (rawArgs, message) => {
    expect(() => checkArguments(rawArgs, definitions)).toThrow(UsageError);
    expect(() => checkArguments(rawArgs, definitions)).toThrow(message);
  });

  test('takes words where the command has a place for them', () => {
    expect(() => checkArguments(['a.har', 'b.har'], { file: { type: 'positional' } })).not.toThrow();
  });
});

test.each([
  ['serv', 'serve'],
  ['SERVE', 'serve'],
  ['improt', 'import'],
  ['x', undefined],
])('nearest to %s is %s', (word, found) => {
  expect(nearest(word, ['serve', 'import', 'record'])).toBe(found);
});

test('a command that is not there is refused with the nearest', () => {
  expect(findCommand('serve', { serve: 1, import: 2 })).toBe(1);
  expect(() => findCommand('serv', { serve: 1, import: 2 })).toThrow(
    'There is no command serv. Did you mean serve? The commands are: serve, import.',
  );
  expect(() => findCommand('toString', { serve: 1 })).toThrow(/^There is no command toString\./);
});
