import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLook, onDesktop, onPhone } from './looks.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { readInfotext } from './read-infotext.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
}

const server = (page: Page) => page.getByRole('region', { name: 'What the server reads' });

describe('a person who wonders how a picture was made', () => {
  it('reads it, from the file and from the server', async () => {
    const { page, faults } = await stage.visit('/#/png-info', onDesktop);
    await choose(page, 'fox.png', await samplePicture());
    expect(await readInfotext(page)).toMatchObject({ Prompt: 'a fox in the snow', Seed: '9', Size: '64x48' });
    await server(page).getByText('The same, to the letter.').waitFor();
    await keepLook(page, 'desktop-png-info');
    expect(faults).toEqual([]);
  });

  it('can drop the file, or paste it', async () => {
    const { page } = await stage.visit('/#/png-info', onPhone);
    const dispatch = (type: 'drop' | 'paste', prompt: string) =>
      samplePicture(prompt).then((bytes) =>
        page.getByRole('button', { name: 'Choose a picture' }).evaluate(
          (target, { kind, base64 }) => {
            const data = new DataTransfer();
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            data.items.add(new File([bytes], `${kind}.png`, { type: 'image/png' }));
            const event =
              kind === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
            target.dispatchEvent(event);
          },
          { kind: type, base64: bytes.toString('base64') },
        ),
      );
    await dispatch('drop', 'dropped');
    await expect.poll(() => readInfotext(page)).toMatchObject({ Prompt: 'dropped' });
    await dispatch('paste', 'pasted');
    await expect.poll(() => readInfotext(page)).toMatchObject({ Prompt: 'pasted' });
    await server(page).getByText('The same').waitFor();
    await keepLook(page, 'phone-png-info');
  });

  it('needs no server for it', async () => {
    const { page } = await stage.visit('/#/png-info');
    await page.route('**/sdapi/**', (route) => route.abort());
    await choose(page, 'fox.png', await samplePicture());
    expect(await readInfotext(page)).toMatchObject({ Prompt: 'a fox in the snow' });
    await server(page).getByText('The server does not answer').waitFor();
  });

  it('is told of a file that is no picture', async () => {
    const { page } = await stage.visit('/#/png-info');
    await choose(page, 'page.png', Buffer.from('<!doctype html><p>404</p>'));
    expect(await page.getByRole('alert').textContent()).toContain('page.png is no PNG');
  });

  it('reads a PNG of 60 MB, and is asked before it is sent', async () => {
    const { page } = await stage.visit('/#/png-info');
    let sent = 0;
    await page.route('**/sdapi/v1/png-info', (route) => {
      sent += 1;
      return route.continue();
    });
    // Made in the page, since a file of this size does not travel by a test's wire: one chunk more before the last.
    await page.evaluate(
      (base64) => {
        const small = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const head = new Uint8Array(8);
        new DataView(head.buffer).setUint32(0, 60e6);
        head.set(new TextEncoder().encode('fiLl'), 4);
        const parts = [small.slice(0, -12), head, new Uint8Array(60e6 + 4), small.slice(-12)];
        const seen: number[] = [];
        Object.assign(window, {
          large: new File(parts, 'large.png', { type: 'image/png' }),
          longTasks: seen,
        });
      },
      (await samplePicture('large')).toString('base64'),
    );
    await page.getByRole('button', { name: 'Choose a picture' }).evaluate((target) => {
      const { large } = window as unknown as { large: File };
      const data = new DataTransfer();
      data.items.add(large);
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => readInfotext(page)).toMatchObject({ Prompt: 'large' });
    await server(page).getByText('60 MB').waitFor();
    await server(page).getByRole('button', { name: 'Ask the server' }).waitFor();
    expect(sent).toBe(0);
  });
});
