import { describe, expect, test } from 'vitest';
import { createFileNames } from './file-names.ts';

const named = (...names: string[]) => {
  const nameFile = createFileNames();
  return names.map((name) => nameFile('exchanges', name));
};

describe('createFileNames', () => {
  test.each([
    ['keeps slashes as folders', 'txt2img/plain', 'exchanges/txt2img/plain.json'],
    ['replaces what a file system may refuse', 'fork/ODE (Bosh3): a?', 'exchanges/fork/ODE-Bosh3-a-.json'],
    ['never climbs out of the folder', '../../etc/passwd', 'exchanges/-/-/etc/passwd.json'],
    ['gives a name to what has none', '', 'exchanges/-.json'],
    ['cuts a name that no file system takes', 'x'.repeat(400), `exchanges/${'x'.repeat(120)}.json`],
  ])('%s', (_, name, file) => {
    expect(named(name)).toEqual([file]);
  });

  test('tells names apart that would be one file', () => {
    expect(named('a b', 'a-b', 'A-B', 'a-b-2')).toEqual([
      'exchanges/a-b.json',
      'exchanges/a-b-2.json',
      'exchanges/A-B-3.json',
      'exchanges/a-b-2-2.json',
    ]);
  });
});
