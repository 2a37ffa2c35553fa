import { describe, expect, test } from 'vitest';
import { firstLine, frameHead, frameKind, jsonFrame } from './exchange-frames.ts';
import { readExchangeFile } from './read-exchange-file.ts';

const request = {
  scenario: 'txt2img/first',
  startedAt: '2026-01-01T00:00:00.000Z',
  method: 'POST',
  url: '/sdapi/v1/txt2img',
  headers: { 'content-type': 'application/json' },
};
const response = { status: 200, headers: { 'content-type': 'application/json' } };
const end = { durationMs: 12.5, requestBytes: 4, responseBytes: 6 };

function body(kind: typeof frameKind.requestBody | typeof frameKind.responseBody, text: string): Buffer {
  return Buffer.concat([frameHead(kind, text.length), Buffer.from(text)]);
}

const whole = Buffer.concat([
  firstLine,
  jsonFrame(frameKind.requestHead, request),
  body(frameKind.requestBody, '{"a'),
  jsonFrame(frameKind.responseHead, response),
  body(frameKind.responseBody, '{"im'),
  body(frameKind.requestBody, '}'),
  body(frameKind.responseBody, '"}'),
  jsonFrame(frameKind.end, end),
]);

describe('readExchangeFile', () => {
  test('puts the pieces of request and reply together, however they overlapped', () => {
    expect(readExchangeFile(whole)).toEqual({
      request,
      requestBody: Buffer.from('{"a}'),
      response,
      responseBody: Buffer.from('{"im"}'),
      end,
    });
  });

  test('takes no file that was cut short, wherever it was cut', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(readExchangeFile(whole.subarray(0, length)), `cut at ${length}`).toBeUndefined();
    }
  });

  test.each([
    ['bytes after its end', Buffer.concat([whole, Buffer.from('x')])],
    ['zeros where the disk had not written yet', Buffer.alloc(whole.length)],
    [
      'another first line',
      Buffer.concat([Buffer.from('another program 1\n'), whole.subarray(firstLine.length)]),
    ],
    [
      'a body shorter than its end says',
      Buffer.concat([
        firstLine,
        jsonFrame(frameKind.requestHead, request),
        jsonFrame(frameKind.responseHead, response),
        jsonFrame(frameKind.end, end),
      ]),
    ],
    [
      'no reply',
      Buffer.concat([firstLine, jsonFrame(frameKind.requestHead, request), jsonFrame(frameKind.end, end)]),
    ],
  ])('takes no file with %s', (_, bytes) => {
    expect(readExchangeFile(bytes)).toBeUndefined();
  });
});
