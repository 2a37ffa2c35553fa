import { describe, expect, test } from 'vitest';
import type { Incoming } from '../incoming.ts';
import { emptyReply } from '../reply.ts';
import { Repeats, repeatKey } from './repeats.ts';

const reply = emptyReply(200, 'recorded');

describe('Repeats', () => {
  test('answer again while the state is of the same version, and not after', () => {
    const repeats = new Repeats();
    repeats.keep('a', { version: 3, again: () => reply });
    expect(repeats.answer('a', 3)).toBe(reply);
    expect(repeats.answer('a', 4)).toBeUndefined();
    expect(repeats.answer('b', 3)).toBeUndefined();
  });

  test('leave it to the kept answer whether it can be given now', () => {
    const repeats = new Repeats();
    repeats.keep('a', { version: 1, again: () => undefined });
    expect(repeats.answer('a', 1)).toBeUndefined();
  });

  test('forget the request that was kept longest ago when there are more than 200', () => {
    const repeats = new Repeats();
    for (let n = 0; n < 200; n++) repeats.keep(`request ${n}`, { version: 1, again: () => reply });
    repeats.keep('request 0', { version: 1, again: () => reply });
    repeats.keep('one more', { version: 1, again: () => reply });
    expect(repeats.answer('request 0', 1)).toBe(reply);
    expect(repeats.answer('request 1', 1)).toBeUndefined();
    expect(repeats.answer('request 2', 1)).toBe(reply);
  });
});

describe('repeatKey', () => {
  const bytes = new TextEncoder().encode('{"prompt":"ž"}');
  const request = (changes: Partial<Incoming> = {}, headers: Record<string, string> = {}): Incoming => ({
    method: 'POST',
    origin: '',
    path: '/sdapi/v1/txt2img',
    search: '',
    header: (name) => headers[name],
    body: async () => bytes,
    ...changes,
  });
  const json = { 'content-type': 'application/json' };
  const key = repeatKey(request({}, json), bytes);

  test.each([
    ['another path', request({ path: '/sdapi/v1/img2img' }, json), bytes],
    ['another query', request({ search: '?a=1' }, json), bytes],
    ['another content type', request({}, { 'content-type': 'text/plain' }), bytes],
    ['no content type', request(), bytes],
    ['another body', request({}, json), bytes.subarray(1)],
  ])('tells %s apart', (_, other, body) => {
    expect(repeatKey(other, body)).not.toBe(key);
  });

  test.each([
    ['is told how long to take', request({}, { ...json, 'x-mock-task-ms': '5' }), bytes],
    ['is long', request({}, json), new Uint8Array(70_000)],
    ['is no text', request({}, json), new Uint8Array([0xff, 0xfe])],
  ])('gives none for a request that %s', (_, other, body) => {
    expect(repeatKey(other, body)).toBeUndefined();
  });
});
