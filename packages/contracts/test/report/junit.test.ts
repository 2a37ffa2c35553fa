import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { expect, test } from 'vitest';
import type { Drift } from '../../src/index.ts';
import { formatJunit } from '../../src/report/index.ts';
import { buildExchange, buildReport } from '../build-report.ts';
import { buildHostileReport, buildLargeReport, hostileTexts } from './hostile-report.ts';

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Reads XML as strictly as the specification has it. */
function parseXml(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const drift: Drift = {
  kind: 'value',
  severity: 'risky',
  path: '$.a',
  recorded: '1',
  live: '2',
  against: 'recorded',
};

test('a suite a group, a case an exchange; what is less severe than the threshold does not fail', () => {
  const report = buildReport({
    exchanges: [
      buildExchange(),
      buildExchange({ index: 1, equal: false, drifts: [drift] }),
      buildExchange({
        index: 2,
        equal: false,
        drifts: [{ ...drift, severity: 'cosmetic', against: 'mock' }],
      }),
      buildExchange({ index: 3, scenario: 'list/samplers', durationMs: 1500 }),
    ],
  });
  const elements = parseXml(formatJunit(report));
  const named = (name: string): Element[] => elements.filter((element) => element.name === name);
  expect(named('testsuites')[0]?.attributes).toMatchObject({ tests: '4', failures: '1', time: '1.536' });
  expect(
    named('testsuite').map(({ attributes }) => [attributes.name, attributes.tests, attributes.failures]),
  ).toEqual([
    ['txt2img', '3', '1'],
    ['list', '1', '0'],
  ]);
  expect(named('testcase').map(({ attributes }) => `${attributes.classname} ${attributes.name}`)).toEqual([
    'txt2img/fixed-seed #0 POST /sdapi/v1/txt2img',
    'txt2img/fixed-seed #1 POST /sdapi/v1/txt2img',
    'txt2img/fixed-seed #2 POST /sdapi/v1/txt2img',
    'list/samplers #3 POST /sdapi/v1/txt2img',
  ]);
  expect(named('failure')).toEqual([
    {
      name: 'failure',
      attributes: { type: 'risky', message: '$.a: recorded 1, live 2' },
      text: 'risky $.a: recorded 1, live 2',
    },
  ]);
  expect(named('system-out').map(({ text }) => text)).toEqual(['cosmetic $.a: mock 1, live 2']);
});

test('hostile texts come back as they were, but for what XML has no way to write', () => {
  const elements = parseXml(formatJunit(buildHostileReport()));
  const cases = elements.filter(({ name }) => name === 'testcase');
  for (const [i, text] of hostileTexts.entries()) {
    // A line break in an attribute is a space to whoever reads it.
    const expected = text
      .replace(/[^\P{Cc}\t\n\r\u0085\u009b]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
      .replace(/\n/g, ' ');
    expect(cases[i]?.attributes.classname).toBe(expected);
  }
});

test('a case with very many drifts stays small', () => {
  const drifts = Array.from({ length: 1000 }, () => ({ ...drift, live: 'x'.repeat(1000) }));
  const xml = formatJunit(buildReport({ exchanges: [buildExchange({ equal: false, drifts })] }));
  expect(xml).toContain('… and 980 more');
  expect(xml.length).toBeLessThan(12_000);
  expect(parseXml(formatJunit(buildLargeReport(2000)))).toHaveLength(2000 * 2 + 6);
});
