import { afterEach, describe, expect, it, vi } from 'vitest';
import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ["Node's Buffer", false],
  ['a browser’s atob', true],
])('base64 by %s', (_what, isBrowser) => {
  const inThatEngine = <T>(run: () => T): T => {
    if (isBrowser) vi.stubGlobal('Buffer', undefined);
    try {
      return run();
    } finally {
      vi.unstubAllGlobals();
    }
  };

  it.each([0, 1, 2, 3, 256])('survives a round trip of %i bytes', (length) => {
    const bytes = everyByte.subarray(256 - length);
    const text = inThatEngine(() => encodeBase64(bytes));
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(inThatEngine(() => decodeBase64(text))).toEqual(bytes);
  });

  it('owns its buffer', () => {
    expect(inThatEngine(() => decodeBase64('aGk=')).buffer.byteLength).toBe(2);
  });

  it.each(['data:image/png;base64,aGk=', 'aG\nk=\r\n', ' aGk='])('takes %j', (text) => {
    expect(inThatEngine(() => decodeBase64(text))).toEqual(new TextEncoder().encode('hi'));
  });

  it.each(['aGk', 'a', 'aG=k', 'aGk=====', 'a-_=', 'žluť', 'data:image/png,aGk=', 'data:aGk='])(
    'refuses %j',
    (text) => {
      expect(() => inThatEngine(() => decodeBase64(text))).toThrow(InvalidDataError);
    },
  );
});
