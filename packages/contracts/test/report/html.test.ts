import { describe, expect, test } from 'vitest';
import { formatHtml } from '../../src/report/index.ts';
import { buildExchange, buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport, buildLargeReport, hostileTexts } from './hostile-report.ts';

/** Every tag of a page as it stands there. */
const tagsOf = (page: string): string[] =>
  [...page.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag);

test('the page needs nothing but itself', () => {
  const page = formatHtml(buildHostileReport());
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  for (const tag of tagsOf(page)) {
    expect(tag).not.toMatch(/^<(?:script|link|iframe|object|embed|base|form|svg)/i);
    expect(tag.replace(/="[^"]*"/g, '=""')).not.toMatch(/\s(?:on\w+|srcset|style)=/i);
    expect(tag).not.toMatch(
      /\s(?:src|href)="(?!#findings"|data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*")/i,
    );
  }
});

test('hostile texts are shown as they are', () => {
  const page = formatHtml(buildHostileReport());
  const texts = page
    .replace(/<[^>]*>/g, '\u0001')
    .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number));
  for (const text of hostileTexts) {
    expect(texts).toContain(text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\ufffd'));
  }
});

test('each element that is opened is closed', () => {
  const page = formatHtml(buildHostileReport());
  const count = (pattern: string): number => page.split(new RegExp(pattern)).length;
  for (const tag of [
    'details',
    'summary',
    'dl',
    'dd',
    'code',
    'bdi',
    'table',
    'tr',
    'figure',
    'div',
    'main',
  ]) {
    expect(count(`<${tag}[ >]`), tag).toBe(count(`</${tag}>`));
  }
});

test('what is no picture is not put into the page', () => {
  const page = formatHtml(buildHostileReport());
  expect(page).not.toContain('src="javascript');
  expect(page).not.toContain('image/svg+xml');
  expect(page).toContain('<p class="muted">not shown</p>');
});

describe('the page says', () => {
  test('that a run was green, and nothing of what there was not', () => {
    const page = formatHtml(buildReport());
    expect(page).toContain('<h1>Contract check passed</h1>');
    expect(page).toContain('<p>There are none.</p>');
    for (const heading of ['Pictures', 'Coverage', 'Known gaps', 'Exchanges that differ']) {
      expect(page).not.toContain(`<h2>${heading}</h2>`);
    }
  });

  test('what was found, where, and which exchanges differ', () => {
    const drift = {
      kind: 'value',
      severity: 'risky',
      path: '$.a',
      recorded: '1',
      live: '2',
      against: 'mock',
    } as const;
    const page = formatHtml(
      buildReport({
        verdict: { failOn: 'risky', passed: false, text: 'Fails.' },
        findings: [buildFinding({ items: ['DDIM CFG++'] })],
        exchanges: [buildExchange({ equal: false, drifts: [drift] })],
      }),
    );
    expect(page).toContain('<header class="verdict failed">');
    expect(page).toContain('id="show-additive"');
    expect(page).not.toContain('id="show-breaking"');
    expect(page).toMatch(/<dt>Names<\/dt><dd><code>DDIM CFG\+\+<\/code><\/dd>/);
    expect(page).toMatch(/<code>\$\.a<\/code>:\s+mock <code>1<\/code>, live <code>2<\/code>/);
  });

  test('the least alike pictures first', () => {
    const picture = { index: 0, place: '$', tolerance: 0.02, before: null, after: null, difference: null };
    const page = formatHtml(
      buildReport({
        pictures: [
          {
            ...picture,
            scenario: 'a/same',
            likeness: 'same',
            distance: 0,
            after: 'data:image/png;base64,AA==',
          },
          { ...picture, scenario: 'a/unseen', likeness: 'same', distance: 0 },
          { ...picture, scenario: 'a/other', likeness: 'other', distance: 0.6 },
          { ...picture, scenario: 'a/worst', likeness: 'other', distance: 0.9 },
          { ...picture, scenario: 'a/close', likeness: 'close', distance: 0.1 },
        ],
      }),
    );
    const order = ['a/worst', 'a/other', 'a/close', 'a/same'].map((name) => page.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(page).not.toContain('a/unseen');
    expect(page).toContain('… and 1 more, in the JSON report.');
    expect(page).toContain('Same picture: 2, close: 1, another picture: 2.');
  });
});

test('very many findings make a page that can still be sent', () => {
  expect(formatHtml(buildLargeReport(10_000)).length).toBeLessThan(16_000_000);
});
