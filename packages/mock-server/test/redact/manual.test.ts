import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRedactor, redactionRules, ruleNames } from '../../src/recording/index.ts';

const manual = readFileSync(new URL('../../../../docs/redaction.md', import.meta.url), 'utf8');
const rows = manual.split('\n').filter((line) => line.startsWith('| `'));
const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replace(/^`|`$/g, '')));

test('the manual lists every rule, in the order of the table', () => {
  expect(cells.map(([, rule]) => rule)).toEqual(ruleNames);
});

test.each(cells)('%s| %s: its example is true', (_, rule, __, before = '', after = '') => {
  const redactor = createRedactor();
  const written: Partial<Record<string, () => string>> = {
    authorization: () => redactor.text(`--api-auth ${before}`).slice('--api-auth '.length),
    cookie: () => redactor.headers({ 'set-cookie': before })['set-cookie'] ?? '',
    'api-key': () => decode(redactor.bytes(encode(`{${before}}`))).slice(1, -1),
    'user-name': () => redactor.text(`C:\\Users\\Ann\\x ${before}`).slice('C:\\Users\\user\\x '.length),
    'picture-author': () =>
      `Artist: ${fieldOf(redactor.bytes(encode(JSON.stringify({ Artist: before.slice(8) }))), 'Artist')}`,
    'picture-position': () => 'blank', // see the pictures' own tests
  };
  expect((written[rule ?? ''] ?? (() => redactor.text(before)))()).toBe(after);
});

test('every rule says why it is there', () => {
  for (const { reason, before, after } of Object.values(redactionRules)) {
    expect(reason.length).toBeGreaterThan(20);
    expect(before).not.toBe(after);
  }
});

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function fieldOf(json: Uint8Array, field: string): unknown {
  return (JSON.parse(decode(json)) as Record<string, unknown>)[field];
}
