import { describe, expect, test } from 'vitest';
import { HarFormatError, parseHar } from './har.ts';

const entry = {
  startedDateTime: '2026-01-01T00:00:00Z',
  time: 5,
  request: { method: 'GET', url: 'http://127.0.0.1:7860//sdapi/v1/samplers?a=1#top', headers: [] },
  response: {
    status: 200,
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    content: { text: '[]' },
  },
};
const harOf = (...entries: unknown[]) => JSON.stringify({ log: { entries } });

describe('parseHar', () => {
  test('takes path and query exactly as they were sent', () => {
    expect(parseHar(harOf(entry)).entries[0]?.url).toBe('//sdapi/v1/samplers?a=1');
  });

  test('decodes bodies that were written as base64', () => {
    const coded = {
      ...entry,
      response: { ...entry.response, content: { text: 'W10=', encoding: 'base64' } },
    };
    expect(new TextDecoder().decode(parseHar(harOf(coded)).entries[0]?.responseBody)).toBe('[]');
  });

  test.each([
    ['no response', { ...entry, response: undefined }, '"response" is missing'],
    [
      'an aborted exchange',
      { ...entry, response: { ...entry.response, status: 0 } },
      'it has no response (the exchange was aborted)',
    ],
    ['no method', { ...entry, request: { url: '/' } }, '"request.method" is missing'],
    ['null', null, '"entry" is missing'],
    [
      'a body that is no base64',
      { ...entry, response: { ...entry.response, content: { text: '*', encoding: 'base64' } } },
      'its body claims to be base64 and is not',
    ],
  ])('leaves out an entry with %s and says why', (_, bad, reason) => {
    const reading = parseHar(harOf(entry, bad));
    expect(reading.entries).toHaveLength(1);
    expect(reading.skipped).toEqual([{ index: 1, reason }]);
  });

  test.each([
    ['a file that was cut short', '{"log":{"entries":[', /record it again/],
    ['another kind of file', '{"openapi":"3.0.2"}', /no list "log.entries"/],
    ['null', 'null', /no list/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseHar(text)).toThrow(HarFormatError);
    expect(() => parseHar(text)).toThrow(message);
  });
});
