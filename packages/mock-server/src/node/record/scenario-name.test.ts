import { expect, test } from 'vitest';
import { toScenarioName } from './scenario-name.ts';

test.each([
  ['txt2img/first', 'txt2img/first'],
  ['A first try!', 'A-first-try'],
  ['/txt2img//first/', 'txt2img/first'],
  ['../../etc/passwd', 'etc/passwd'],
  ['.git/hooks', 'git/hooks'],
  ['///', undefined],
  ['', undefined],
  ['ünïcode', 'n-code'],
])('the scenario %j is called %j', (text, name) => {
  expect(toScenarioName(text)).toBe(name);
});
