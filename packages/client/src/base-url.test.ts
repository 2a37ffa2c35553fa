import { describe, expect, it } from 'vitest';
import { basicAuthHeader, parseBaseUrl } from './base-url.ts';
import { InvalidDataError } from './errors/invalid-data-error.ts';

describe('parseBaseUrl', () => {
  it.each([
    ['http://127.0.0.1:7860', 'http://127.0.0.1:7860'],
    ['http://127.0.0.1:7860/', 'http://127.0.0.1:7860'],
    ['http://127.0.0.1:7860///', 'http://127.0.0.1:7860'],
    [' HTTP://Host:7860 ', 'http://host:7860'],
    ['https://example.org/sd/', 'https://example.org/sd'],
    ['https://example.org//sd//webui//', 'https://example.org/sd/webui'],
    ['https://0123456789abcdef01.gradio.live/?__theme=dark', 'https://0123456789abcdef01.gradio.live'],
    ['https://0123456789abcdef01.gradio.live?__theme=dark#top', 'https://0123456789abcdef01.gradio.live'],
    ['http://host:7860/sdapi/v1/', 'http://host:7860'],
    ['http://host:7860/sd/docs', 'http://host:7860/sd'],
    ['http://host:7860/sd/openapi.json', 'http://host:7860/sd'],
    ['http://[::1]:7860/', 'http://[::1]:7860'],
  ])('reads %s as %s', (text, url) =>
    expect(parseBaseUrl(text, undefined)).toEqual({ url, auth: undefined }),
  );

  it('takes credentials out of the address', () => {
    expect(parseBaseUrl('http://us%40er:p%C3%A4ss@host:7860/sd', undefined)).toEqual({
      url: 'http://host:7860/sd',
      auth: { username: 'us@er', password: 'päss' },
    });
  });

  it.each([
    ['', 'https://app.example'],
    ['/', 'https://app.example'],
    ['/sd/', 'https://app.example/sd'],
    ['./sd', 'https://app.example/page/sd'],
  ])('resolves %j in a page', (text, url) => {
    expect(parseBaseUrl(text, 'https://app.example/page/index.html').url).toBe(url);
  });

  it.each(['', '/sd', '127.0.0.1:7860', 'localhost:7860', 'ftp://host', 'http://', 'nonsense'])(
    'refuses %j outside a page, and says what an address looks like',
    (text) => {
      expect(() => parseBaseUrl(text, undefined)).toThrow(InvalidDataError);
      expect(() => parseBaseUrl(text, undefined)).toThrow(/must read like http:\/\/127\.0\.0\.1:7860/);
    },
  );

  it('repeats no password in an error', () => {
    expect(() => parseBaseUrl('htp://me:secret@host', undefined)).toThrow(/^(?!.*secret)/);
  });
});

it('writes credentials as UTF-8', () => {
  expect(basicAuthHeader({ username: 'ann', password: 'žluť' })).toBe(
    `Basic ${Buffer.from('ann:žluť').toString('base64')}`,
  );
});
