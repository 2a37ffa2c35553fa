import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser/launch-chromium.ts';
import { type ContractReport, formatHtml } from '../../src/report/index.ts';
import { buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport } from './hostile-report.ts';

const shots = fileURLToPath(new URL('../../../../artifacts', import.meta.url));
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const plain = buildReport({
  verdict: { failOn: 'risky', passed: false, text: 'http://h: 1 breaking, 1 additive. Fails.' },
  findings: [
    buildFinding({
      id: 'a',
      severity: 'breaking',
      summary: 'samplers lost Euler',
      advice: 'Ask for what is there.',
    }),
    buildFinding(),
  ],
  coverage: [{ operation: 'GET /sdapi/v1/samplers', statuses: [200], recorded: [200], reason: null }],
  pictures: [
    {
      index: 0,
      scenario: 'txt2img/x',
      place: '$.images[0]',
      likeness: 'other',
      distance: 0.6,
      tolerance: 0.02,
      before: picture,
      after: picture,
      difference: picture,
    },
  ],
});

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'contract-page-'));
  await mkdir(shots, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

type Look = { width: number; scheme: 'light' | 'dark' };

/** Opens a report as a file, and remembers what it asks for. */
async function open(
  report: ContractReport,
  { width, scheme }: Look,
): Promise<{ page: Page; asked: string[] }> {
  const file = join(folder, 'report.html');
  await writeFile(file, formatHtml(report));
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => asked.push(message.text()));
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked };
}

describe.each([
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 1200, scheme: 'light' },
  { width: 1200, scheme: 'dark' },
] as const)('at $width pixels, $scheme', (look) => {
  test.each([
    ['a report', plain],
    ['hostile texts', buildHostileReport()],
  ])('%s is no wider than the window, loads nothing and runs nothing', async (what, report) => {
    const { page, asked } = await open(report, look);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(look.width);
    expect(asked.filter((url) => !url.startsWith('data:image/'))).toEqual([asked[0]]);
    expect(
      await page.evaluate(() => document.querySelectorAll('script, iframe, [onclick], [onerror]').length),
    ).toBe(0);
    await page.screenshot({
      path: join(shots, `contract-${what.split(' ').at(-1)}-${look.width}-${look.scheme}.png`),
    });
    await page.close();
  });

  test('every text stands out from what is behind it', async () => {
    const { page } = await open(plain, look);
    const faint = await page.evaluate(() => {
      const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = parts(colour).map((level) => {
          const value = level / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const behind = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
        return (parts(colour)[3] ?? 1) > 0 ? colour : behind(element?.parentElement ?? null);
      };
      return [...document.querySelectorAll('main *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .map((element) => {
          const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
          return [((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05), element.outerHTML.slice(0, 80)] as const;
        })
        .filter(([contrast]) => contrast < 4.5);
    });
    expect(faint).toEqual([]);
    await page.close();
  });
});

test('the page is used by keyboard: jump to the findings, hide a severity, unfold a finding', async () => {
  const { page } = await open(plain, { width: 1200, scheme: 'light' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the findings');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('show-breaking');
  await page.keyboard.press('Space');
  expect(await page.getByText('samplers lost Euler').isVisible()).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByText('Read infotexts by their names').isVisible()).toBe(true);
  await page.close();
});
