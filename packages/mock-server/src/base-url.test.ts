import { describe, expect, test } from 'vitest';
import { findTarget, toBaseUrl } from './base-url.ts';

describe('toBaseUrl', () => {
  test.each([
    ['http://127.0.0.1:7860', undefined, 'http://127.0.0.1:7860'],
    ['http://127.0.0.1:7860/', undefined, 'http://127.0.0.1:7860'],
    [new URL('https://host/sd/'), undefined, 'https://host/sd'],
    ['/sd', 'https://host/app/index.html', 'https://host/sd'],
    ['sd/', 'https://host/app/index.html', 'https://host/app/sd'],
  ])('takes %s on the page %s as %s', (url, page, base) => {
    expect(toBaseUrl(url, page)).toBe(base);
  });

  test.each(['/sd', 'localhost:7860', 'ftp://host', 'http://host/?x=1', ''])('refuses %j by name', (url) => {
    expect(() => toBaseUrl(url, undefined)).toThrow(`${url} is no address of a server`);
  });
});

describe('findTarget', () => {
  test.each([
    ['http://host/sdapi/v1/a%20b?c=1#d', 'http://host', { path: '/sdapi/v1/a b', search: '?c=1' }],
    ['http://host/sd/sdapi/v1/options', 'http://host/sd', { path: '/sdapi/v1/options', search: '' }],
    ['http://host/sd', 'http://host/sd', { path: '/', search: '' }],
    ['http://host/sd?a=1', 'http://host/sd', { path: '/', search: '?a=1' }],
    ['http://host/sd//docs', 'http://host/sd', { path: '//docs', search: '' }],
  ])('%s asks the server %s for %j', (url, baseUrl, target) => {
    expect(findTarget(url, baseUrl)).toEqual({ origin: baseUrl, ...target });
  });

  test.each([
    ['http://other/sdapi', 'http://host'],
    ['http://host:7861/', 'http://host:786'],
    ['http://host.example/', 'http://host'],
    ['http://host/sdxl/sdapi', 'http://host/sd'],
    ['http://host/', 'http://host/sd'],
  ])('%s does not ask %s', (url, baseUrl) => {
    expect(findTarget(url, baseUrl)).toBeUndefined();
  });
});
