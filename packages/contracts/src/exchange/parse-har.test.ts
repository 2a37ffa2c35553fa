import { describe, expect, test } from 'vitest';
import { parseHar } from './parse-har.ts';

const entry = {
  comment: 'protocol/trailing-slash',
  startedDateTime: '2026-11-24T17:42:00.500Z',
  time: 12.5,
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:7860//sdapi/v1/samplers?x=1',
    headers: [
      { name: 'Host', value: '127.0.0.1:7860' },
      { name: 'Content-Length', value: '2' },
      { name: 'Origin', value: 'http://a' },
    ],
    postData: { text: '{é' },
  },
  response: {
    status: 404,
    headers: [
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Vary', value: 'Origin' },
      { name: 'vary', value: 'Accept-Encoding' },
    ],
    content: { text: 'e30=', encoding: 'base64' },
  },
};
const toHar = (entries: unknown): string => JSON.stringify({ log: { entries } });

test('an entry becomes an exchange that can be sent again as it was', () => {
  const [exchange] = parseHar(toHar([entry]), 'a.har');
  expect(exchange).toEqual({
    index: 0,
    scenario: 'protocol/trailing-slash',
    startedAt: Date.UTC(2026, 10, 24, 17, 42, 0, 500),
    duration: 12.5,
    request: {
      method: 'POST',
      path: '//sdapi/v1/samplers?x=1',
      headers: [['Origin', 'http://a']],
      body: Buffer.from('{é'),
    },
    answer: {
      status: 404,
      headers: new Map([
        ['content-type', 'application/json'],
        ['vary', 'Origin, Accept-Encoding'],
      ]),
      body: '{}',
    },
  });
});

test('a picture stays bytes', () => {
  const headers = [{ name: 'content-type', value: 'image/png' }];
  const picture = { ...entry, response: { ...entry.response, headers } };
  expect(parseHar(toHar([picture]), 'a.har')[0]?.answer.body).toEqual(Buffer.from('{}'));
});

describe('a broken file is refused with the next step', () => {
  test.each([
    ['cut off', '{"log":', /^a\.har is not JSON .*export the HAR again\.$/],
    ['no HAR', '{"log":{}}', /^a\.har is no HAR: it has no log\.entries/],
    ['null', 'null', /^a\.har is no HAR/],
    [
      'an entry without response',
      toHar([entry, { ...entry, response: null }]),
      /^a\.har: entry 1 cannot be read/,
    ],
    [
      'a date that is none',
      toHar([{ ...entry, startedDateTime: 'soon' }]),
      /entry 0 .*startedDateTime is no date/,
    ],
    [
      'a relative URL',
      toHar([{ ...entry, request: { ...entry.request, url: '/x' } }]),
      /no absolute URL: \/x/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseHar(text, 'a.har')).toThrow(message);
  });
});
