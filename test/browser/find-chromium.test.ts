import { expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

it.each([
  ['the one that is named', '/opt/chrome', ['/opt/chrome', '/usr/bin/chromium'], '/opt/chrome'],
  ['the usual one', undefined, ['/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
])('takes %s', (_what, chosen, there, found) => {
  expect(findChromium(chosen, (path) => there.includes(path))).toBe(found);
});

it('says how to install one when there is none', () => {
  expect(() => findChromium('', () => false)).toThrow('sudo apt-get install chromium');
  expect(() => findChromium('/nowhere', () => false)).toThrow('CHROME_PATH is /nowhere');
});
