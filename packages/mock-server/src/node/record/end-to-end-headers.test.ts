import { describe, expect, test } from 'vitest';
import { endToEndHeaders, toHeaderRecord } from './end-to-end-headers.ts';

describe('endToEndHeaders', () => {
  test.each([
    ['keeps order, case and repetition', ['X-A', '1', 'x-a', '2'], ['X-A', '1', 'x-a', '2']],
    [
      'leaves out what speaks of one connection',
      [
        'Connection',
        'keep-alive',
        'Keep-Alive',
        'timeout=5',
        'Transfer-Encoding',
        'chunked',
        'TE',
        'trailers',
        'A',
        '1',
      ],
      ['A', '1'],
    ],
    ['leaves out what Connection names', ['Connection', 'close, X-Hop', 'x-hop', '1', 'A', '1'], ['A', '1']],
  ])('%s', (_, given, want) => {
    expect(endToEndHeaders(given)).toEqual(want);
  });

  test('leaves out what else is unwanted', () => {
    expect(endToEndHeaders(['Host', 'a', 'Accept', '*/*'], ['host'])).toEqual(['Accept', '*/*']);
  });
});

test('toHeaderRecord writes names in lower case and repeated ones in one line', () => {
  expect(toHeaderRecord(['X-A', '1', 'Accept', '*/*', 'x-a', '2'])).toEqual({ 'x-a': '1, 2', accept: '*/*' });
});
