import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/escape/escape-markdown.ts';
import { formatMarkdown } from '../../src/report/index.ts';
import { buildFinding, buildReport } from '../build-report.ts';
import { buildHostileReport, buildLargeReport, hostileTexts } from './hostile-report.ts';

/** As GitHub renders it, before it takes dangerous tags out. */
function render(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

const tags = (html: string): string[] => [
  ...new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag]) => tag ?? '')),
];

test('the verdict stands above, the findings below, folded with an example and advice', () => {
  const report = buildReport({
    verdict: { failOn: 'risky', passed: false, text: 'http://h: 1 breaking, 1 additive. Fails.' },
    findings: [
      buildFinding({ id: 'x', severity: 'breaking', summary: 'options lost jpeg_quality' }),
      buildFinding(),
    ],
    notes: ['Lists of models were not compared.'],
  });
  const text = formatMarkdown(report);
  expect(text.split('\n').slice(0, 4)).toEqual([
    '## Contract check failed',
    '',
    'http\\://h: 1 breaking, 1 additive. Fails.',
    '',
  ]);
  const html = render(text);
  expect(html).toContain('<h3>breaking (1)</h3>');
  expect(html).toContain('<summary>options lost jpeg_quality (3 exchanges)</summary>');
  expect(html).toContain('<li>recorded <code>missing</code></li>');
  expect(html.indexOf('breaking (1)')).toBeLessThan(html.indexOf('additive (1)'));
  expect(html).toMatch(/<th>group<\/th>[\s\S]*<td>txt2img<\/td>\s*<td>1 of 1<\/td>\s*<td>100\.0 %<\/td>/);
});

describe('a text in Markdown is what it was', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 60), text]))('%j', (_, text) => {
    const shown = text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd');
    const inCell = render(`| head |\n| --- |\n| ${escapeMarkdown(text)} |`);
    const inLine = render(escapeMarkdown(text));
    for (const html of [inCell, inLine]) {
      const found = html.replace(/<!-- -->/g, '').replace(/<\/?(?:table|thead|tbody|tr|th|td|p)>/g, '');
      expect(tags(found)).toEqual([]);
      expect(decode(found)).toContain(shown);
      // What GitHub would make a mention or a link of.
      expect(html).not.toMatch(/@\w|(?<!&)#\d|\bGH-\d/);
    }
  });
});

test('a report of hostile texts has no tags but its own, and no table with another number of columns', () => {
  const html = render(formatMarkdown(buildHostileReport()));
  const own = [
    'h2',
    'h3',
    'p',
    'strong',
    'blockquote',
    'details',
    'summary',
    'ul',
    'li',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ];
  expect(tags(html).filter((tag) => !own.includes(tag))).toEqual([]);
  expect(html).not.toMatch(/<[^>]+ (?:on\w+|href|src)=/);
  for (const [, table] of html.matchAll(/<table>([\s\S]*?)<\/table>/g)) {
    const widths = [...(table ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(
      ([, row]) => row?.match(/<t[hd]>/g)?.length,
    );
    expect(new Set(widths).size).toBe(1);
  }
  for (const tag of ['details', 'summary', 'ul', 'li', 'code']) {
    expect(html.split(`<${tag}>`).length).toBe(html.split(`</${tag}>`).length);
  }
});

describe('it stays below what GitHub takes', () => {
  const large = buildLargeReport(10_000);
  const wide = buildHostileReport();
  test.each([
    ['very many findings', large],
    ['hostile texts', wide],
    [
      'long texts everywhere',
      {
        ...buildReport(),
        target: '<'.repeat(90_000),
        findings: [
          buildFinding({
            summary: '&'.repeat(90_000),
            items: Array.from({ length: 5000 }, () => '"'.repeat(500)),
          }),
        ],
        notes: Array.from({ length: 500 }, () => '<'.repeat(5000)),
        groups: Array.from({ length: 5000 }, (_, i) => ({
          name: `${i}${'|'.repeat(400)}`,
          equal: 0,
          total: 1,
        })),
        coverage: Array.from({ length: 5000 }, () => ({
          operation: '*'.repeat(500),
          statuses: [],
          recorded: [],
          reason: null,
        })),
      },
    ],
  ])('%s', (_, report) => {
    const text = formatMarkdown(report);
    expect(text.length).toBeLessThan(65_536);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
  });

  test('and says what is left out, the worst findings first', () => {
    const text = formatMarkdown(large);
    expect(text).toContain('field 0 is gone');
    expect(text).toMatch(/… and \d+ more findings, in the JSON and HTML reports\./);
  });
});

function decode(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
