import { expect, test } from 'vitest';
import { splitUrl } from './incoming.ts';

test.each([
  ['/a/b?c=1&d', { origin: 'http://host', path: '/a/b', search: '?c=1&d' }],
  ['http://other:1/a?b', { origin: 'http://other:1', path: '/a', search: '?b' }],
  ['http://other', { origin: 'http://other', path: '/', search: '' }],
  ['http://other/a#b?c', { origin: 'http://other', path: '/a', search: '' }],
  ['//sdapi/v1/samplers', { origin: 'http://host', path: '//sdapi/v1/samplers', search: '' }],
  ['/a/../b', { origin: 'http://host', path: '/a/../b', search: '' }],
  ['/a%20b?c=%20', { origin: 'http://host', path: '/a b', search: '?c=%20' }],
  ['/broken%', { origin: 'http://host', path: '/broken%', search: '' }],
  ['/a?b?c', { origin: 'http://host', path: '/a', search: '?b?c' }],
])('splitUrl takes %s apart', (url, parts) => {
  expect(splitUrl(url, 'http://host')).toEqual(parts);
});
