import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser/launch-chromium.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { encodePng } from '../../src/synthesise/picture/encode-png.ts';
import { paintPicture } from '../../src/synthesise/picture/paint-picture.ts';
import { openPage } from './open-page.ts';
import { type ServedPage, servePage } from './serve-page.ts';

let browser: Browser;
let served: ServedPage;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage('test/browser/page')]);
  page = await openPage(browser, served.url);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const node = createNodeCodecs();
const picture = paintPicture({ prompt: 'sea at sunset', negativePrompt: '', seed: 1, width: 96, height: 64 });

test.each([
  ['png', () => encodePng(picture, node)],
  ['jpeg', () => node.encodeJpeg(picture, 90)],
  ['webp', () => node.encodeWebp(picture, 90)],
])('a browser reads a %s as Node does', async (_, encode) => {
  const file = await encode();
  const read = await page.evaluate(
    async (bytes) => [...(await window.doors.codecs.decode(new Uint8Array(bytes))).data],
    [...file],
  );
  expect(read).toEqual([...(await node.decode(file)).data]);
});

test.each(['encodeJpeg', 'encodeWebp'] as const)('%s writes the same file as in Node', async (encode) => {
  const written = await page.evaluate(
    async ([name, { width, height, data }]) => [
      ...(await window.doors.codecs[name]({ width, height, data: new Uint8ClampedArray(data) }, 90)),
    ],
    [encode, { ...picture, data: [...picture.data] }] as const,
  );
  expect(written).toEqual([...(await node[encode](picture, 90))]);
});
