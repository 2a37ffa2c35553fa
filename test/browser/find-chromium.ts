import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const advice =
  'Install it (sudo apt-get install chromium), or name one: CHROME_PATH=/path/to/chrome npm run test:browser';

/** @throws Error naming the command that installs one, when there is none */
export function findChromium(
  chosen: string | undefined = process.env.CHROME_PATH,
  exists: (path: string) => boolean = existsSync,
): string {
  if (chosen && !exists(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is nothing. ${advice}`);
  const found = chosen || usualPlaces.find(exists);
  if (found) return found;
  throw new Error(`The browser tests need Chromium. ${advice}`);
}
