import { expect, it } from 'vitest';
import { readServerAddress } from './server-address.ts';

it.each([
  ['', '/'],
  ['?server=', '/'],
  ['?theme=dark', '/'],
  ['?server=mock', 'mock'],
  ['?server=http://host:7860', 'http://host:7860'],
  ['?server=http%3A%2F%2Fhost%3A7860%2Fsd%2F', 'http://host:7860/sd/'],
])('%j names the server %j', (search, address) => {
  expect(readServerAddress(search, '/')).toBe(address);
});
