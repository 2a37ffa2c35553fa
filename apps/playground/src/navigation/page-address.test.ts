import { expect, it } from 'vitest';
import { readPageAddress, toPageAddress } from './page-address.ts';

it.each([
  ['', '', {}],
  ['#/gallery', 'gallery', {}],
  ['#gallery', 'gallery', {}],
  ['#/contract?report=a.json', 'contract', { report: 'a.json' }],
  [toPageAddress('png-info'), 'png-info', {}],
])('%j is the page %j', (hash, id, query) => {
  const address = readPageAddress(hash);
  expect(address.id).toBe(id);
  expect(Object.fromEntries(address.query)).toEqual(query);
});
