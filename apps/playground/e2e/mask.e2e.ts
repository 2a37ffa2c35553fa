import { inflateSync } from 'node:zlib';
import { pngChunks, readImageSize } from '@sdwebui/client/images';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { generate } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

/** A point of the picture, in parts of its width and height. */
type Place = readonly [across: number, down: number];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const frame = (page: Page) => page.getByRole('application', { name: 'Picture to mask' });

async function openEditor(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles({ name: 'fox.png', mimeType: 'image/png', buffer: await samplePicture() });
  await page.getByRole('checkbox', { name: /^Inpaint/ }).check();
  await frame(page).waitFor();
  await frame(page).scrollIntoViewIfNeeded();
}

/** Where a place of the picture is on the screen. */
async function onScreen(page: Page, [across, down]: Place): Promise<{ x: number; y: number }> {
  const box = await frame(page).getByRole('presentation').boundingBox();
  if (!box) throw new Error('The picture is not on the screen. Scroll to it first.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** What is sent as the mask: whether a place of the picture is white in it. */
async function sentMask(page: Page): Promise<{ isMasked(place: Place): boolean; count: number }> {
  const request = page.waitForRequest('**/sdapi/v1/img2img');
  await generate(page).click();
  const png = new Uint8Array(Buffer.from((await request).postDataJSON().mask, 'base64'));
  const { width, height } = readImageSize(png) ?? { width: 0, height: 0 };
  expect([width, height]).toEqual([64, 48]);
  const data = [...pngChunks(png)].find(({ type }) => type === 'IDAT')?.payload ?? new Uint8Array();
  const lines = inflateSync(data);
  const at = (x: number, y: number) => lines[y * (width + 1) + 1 + x] === 255;
  let count = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) count += at(x, y) ? 1 : 0;
  return { isMasked: ([across, down]) => at(Math.floor(across * width), Math.floor(down * height)), count };
}

async function paintByMouse(page: Page, from: Place, to: Place): Promise<void> {
  const [start, end] = [await onScreen(page, from), await onScreen(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

describe('a person who masks a picture', () => {
  it('paints, erases, takes back and inverts, and sends what is seen', async () => {
    const { page, faults } = await stage.visit('/#/img2img');
    await openEditor(page);
    await paintByMouse(page, [0.2, 0.3], [0.8, 0.3]);
    await paintByMouse(page, [0.2, 0.8], [0.8, 0.8]);
    await button(page, 'Undo').click();
    await page.keyboard.press('e');
    await paintByMouse(page, [0.5, 0.2], [0.5, 0.4]);
    const painted = await sentMask(page);
    expect(painted.isMasked([0.25, 0.3])).toBe(true);
    expect(painted.isMasked([0.5, 0.3])).toBe(false);
    expect(painted.isMasked([0.25, 0.8])).toBe(false);

    await button(page, 'Invert').click();
    const inverted = await sentMask(page);
    expect(inverted.count).toBe(64 * 48 - painted.count);
    expect(faults).toEqual([]);
  });

  it('keeps a stroke that ends outside the picture', async () => {
    const { page } = await stage.visit('/#/img2img');
    await openEditor(page);
    const { x, y } = await onScreen(page, [0.5, 0.5]);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2000, y, { steps: 4 });
    await page.mouse.up();
    expect((await sentMask(page)).isMasked([0.9, 0.5])).toBe(true);
  });

  it('paints with a finger, and moves the picture with two', async () => {
    const { page } = await stage.visit('/#/img2img', {
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    await openEditor(page);
    const touch = await createTouch(page);
    const [a, b] = [await onScreen(page, [0.2, 0.5]), await onScreen(page, [0.7, 0.5])];
    await touch('touchStart', a);
    await touch('touchMove', b);
    await touch('touchEnd');
    await page.getByText('of the picture is masked').waitFor();

    // The second finger takes the first one's stroke back.
    const before = await page.getByText('of the picture is masked').textContent();
    await touch('touchStart', await onScreen(page, [0.4, 0.2]));
    await touch('touchStart', await onScreen(page, [0.4, 0.2]), await onScreen(page, [0.6, 0.2]));
    await touch('touchMove', await onScreen(page, [0.2, 0.2]), await onScreen(page, [0.8, 0.2]));
    await touch('touchEnd');
    expect(await page.getByText('of the picture is masked').textContent()).toBe(before);
    await page.screenshot({ path: artifact('phone-mask') });
    await button(page, 'Fit').click();
    const mask = await sentMask(page);
    expect(mask.isMasked([0.5, 0.5])).toBe(true);
    expect(mask.isMasked([0.4, 0.2])).toBe(false);
  });

  it('draws thin with a pen that is pressed lightly', async () => {
    const { page } = await stage.visit('/#/img2img');
    await openEditor(page);
    const session = await page.context().newCDPSession(page);
    const stroke = async (down: number, force: number) => {
      const [a, b] = [await onScreen(page, [0.2, down]), await onScreen(page, [0.8, down])];
      const pen = { button: 'left', pointerType: 'pen', force, clickCount: 1 } as const;
      await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', buttons: 1, ...pen, ...a });
      await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', buttons: 1, ...pen, ...b });
      await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', buttons: 0, ...pen, ...b });
    };
    await frame(page).focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press(']'); // wide enough to tell thin from thick
    await stroke(0.5, 0.1);
    const thin = await sentMask(page);
    await button(page, 'Clear').click();
    await stroke(0.5, 1);
    const thick = await sentMask(page);
    expect(thin.count).toBeGreaterThan(0);
    expect(thick.count).toBeGreaterThan(thin.count * 2);
  });
});

async function createTouch(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
}
