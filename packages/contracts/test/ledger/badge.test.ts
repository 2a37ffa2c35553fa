import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { createBadge, formatShieldsBadge, formatSvgBadge, type LedgerEntry } from '../../src/ledger/index.ts';

const entry = (day: string, version: string | null = 'v1.10.1'): LedgerEntry => ({
  date: `${day}T00:00:00Z`,
  backend: 'AUTOMATIC1111',
  version,
  commit: null,
  device: 'CPU',
  modelHash: null,
  durationMs: 1,
});

const badges: [what: string, entries: LedgerEntry[], total: number, message: string, colour: string][] = [
  ['no run', [], 4, 'never', 'lightgrey'],
  ['some scenarios', [entry('2026-02-01'), entry('2026-01-01')], 4, '2 of 4 scenarios, 2026-01-01', 'yellow'],
  ['all of them', [entry('2026-02-01')], 1, 'AUTOMATIC1111 v1.10.1, 2026-02-01', 'brightgreen'],
  [
    'several servers',
    [entry('2026-02-01'), entry('2026-02-02', null)],
    2,
    '2 servers, 2026-02-01',
    'brightgreen',
  ],
  [
    '<no> version & "odd"',
    [entry('2026-02-01', '<b>"1"&\u0007')],
    1,
    'AUTOMATIC1111 <b>"1"&\u0007, 2026-02-01',
    'brightgreen',
  ],
];

test.each(badges)('a badge of %s', (_, entries, total, message, color) => {
  const badge = createBadge([{ group: 'txt2img', total, entries }]);
  expect(JSON.parse(formatShieldsBadge(badge))).toEqual({
    schemaVersion: 1,
    label: 'live contract run',
    message,
    color,
  });
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(formatSvgBadge(badge)).close();
  expect(texts).toContain(message.replace('\u0007', '\ufffd'));
});
