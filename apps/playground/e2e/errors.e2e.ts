import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import type { Visit } from './visit.ts';

const txt2img = '**/sdapi/v1/txt2img';
const generate = (page: Page) => page.getByRole('button', { name: 'Generate' }).click();
const alert = (page: Page) => page.getByRole('region', { name: 'Result' }).getByRole('alert');

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

describe('bad news', () => {
  it('of a value that the server refuses stands at its field', async () => {
    const { page } = await stage.visit();
    // Spoilt on its way, so that the refusal is the server's own.
    await page.route(txt2img, (route) =>
      route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), steps: 'many' }) }),
    );
    await generate(page);
    const steps = page.getByLabel('Steps', { exact: true });
    await expect.poll(() => steps.getAttribute('aria-invalid')).toBe('true');
    expect(await steps.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await describedBy(page, 'Steps')).toContain('value is not a valid integer');
    expect(await alert(page).textContent()).toContain('The server refused these settings');

    await steps.fill('3');
    expect(await steps.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('of a value that cannot be sent stands at its field, and nothing is sent', async () => {
    const { page } = await stage.visit();
    let sent = 0;
    await page.route(txt2img, (route) => {
      sent += 1;
      return route.abort();
    });
    await page.getByLabel('Width', { exact: true }).fill('');
    await page.getByLabel('Seed', { exact: true }).fill('');
    await generate(page);
    expect(await describedBy(page, 'Width')).toContain('A whole number of pixels');
    expect(await describedBy(page, 'Seed')).toContain('A whole number');
    expect(
      await page.getByLabel('Width', { exact: true }).evaluate((input) => input === document.activeElement),
    ).toBe(true);
    expect(sent).toBe(0);
  });

  it('of a generation that failed can be read, and it can be tried again', async () => {
    const { page } = await stage.visit();
    const failures: [answer: Parameters<Route['fulfill']>[0], words: string[]][] = [
      [
        {
          status: 500,
          json: { error: 'OutOfMemoryError', detail: '', body: '', errors: 'CUDA out of memory.' },
        },
        ['The GPU ran out of memory', 'smaller width and height', 'CUDA out of memory.'],
      ],
      [
        {
          status: 500,
          json: { error: 'ValueError', detail: '', body: '', errors: 'height and width must be > 0' },
        },
        ['The server failed at this request', 'ValueError: height and width must be > 0'],
      ],
      [
        {
          status: 200,
          contentType: 'text/html',
          body: '<html><body><h1>Welcome to nginx</h1></body></html>',
        },
        ['What answered is not the WebUI’s API', 'Welcome to nginx'],
      ],
      [
        { status: 404, json: { detail: 'Not Found' } },
        ['The server does not have what was asked for', '--api'],
      ],
    ];
    await page.getByLabel('Prompt', { exact: true }).fill('unlucky');
    for (const [answer, words] of failures) {
      await page.route(txt2img, (route) => route.fulfill(answer), { times: 1 });
      await generate(page);
      await expect.poll(() => alert(page).textContent()).toContain(words[0]);
      const text = await alert(page).textContent();
      for (const part of words) expect(text).toContain(part);
    }
    await page.screenshot({ path: artifact('failed'), fullPage: true });
    const again = page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: 'Try again' });
    expect(await again.count()).toBe(failures.length);
    await again.first().click();
    await page.getByRole('img', { name: 'unlucky' }).waitFor();
    expect(await again.count()).toBe(failures.length - 1);
  });

  it('of an address that is none can be read', async () => {
    const { page } = await stage.visit('/?server=localhost');
    expect(await page.getByRole('alert').textContent()).toContain('That is not the address of a server');
  });
});

describe('a server that wants a login', () => {
  it('gets it, and the page goes on', async () => {
    const locked = await openPlayground({ apiAuth: [{ username: 'ann', password: 'secret' }] });
    try {
      const { page } = await locked.visit();
      await page.getByRole('alert').getByText('The server wants a user name and a password').waitFor();
      await page.screenshot({ path: artifact('sign-in') });
      await page.getByRole('textbox', { name: 'User name' }).fill('ann');
      await page.getByRole('textbox', { name: 'Password' }).fill('secret');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.getByLabel('Prompt', { exact: true }).fill('let in');
      await page.getByLabel('Steps', { exact: true }).fill('1');
      await generate(page);
      await page.getByRole('img', { name: 'let in' }).waitFor();
    } finally {
      await locked.close();
    }
  });
});

describe('a server that is gone', () => {
  it('is told, whether the page was there before or comes later', async () => {
    const leaving = await openPlayground();
    try {
      const before = await leaving.visit();
      await enabledSamplers(before);
      await leaving.mock.close();
      await generate(before.page);
      expect(await alert(before.page).textContent()).toContain('The server does not answer');

      const { page } = await leaving.visit();
      const notice = page.getByRole('alert');
      await notice.waitFor();
      await page.screenshot({ path: artifact('server-gone') });
      expect(await notice.textContent()).toMatch(/The server does not answer[\s\S]*--api[\s\S]*ECONNREFUSED/);
      expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    } finally {
      await leaving.close();
    }
  });

  it('is told also where no proxy says so', async () => {
    const { page } = await stage.visit('/?server=http://127.0.0.1:9');
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('The server does not answer');
  });
});

async function enabledSamplers({ page }: Visit): Promise<void> {
  await expect.poll(() => page.getByRole('combobox', { name: 'Sampling method' }).isEnabled()).toBe(true);
}

/** The text that a screen reader gives with a field. */
function describedBy(page: Page, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).evaluate((input) => {
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });
}
