import { expect, test } from 'vitest';
import { PyFloat, type PyValue } from '../python/index.ts';
import { ListsOnDemand } from './lists-on-demand.ts';

const lists = new ListsOnDemand(
  new Map([
    ['/a', '[1, 2.0]'],
    ['/none', 'null'],
    ['/never-read', 'no JSON'],
  ]),
);

test('a list is parsed when it is first read, as Python would, and once', () => {
  expect(lists.get('/a')).toEqual([1, new PyFloat(2)]);
  expect(lists.get('/a')).toBe(lists.get('/a'));
});

test('null is a value, and a path without a list has none', () => {
  expect(lists.get('/none')).toBeNull();
  expect(lists.get('/b')).toBeUndefined();
});

test('all that a map can tell of its keys needs no parsing', () => {
  expect(lists.size).toBe(3);
  expect(lists.has('/never-read')).toBe(true);
  expect([...lists.keys()]).toEqual(['/a', '/none', '/never-read']);
});

test('it copies into a plain map', () => {
  const few = new ListsOnDemand(new Map([['/a', '"x"']]));
  expect(new Map(few)).toEqual(new Map([['/a', 'x']]));
  expect([...few.values()]).toEqual(['x']);
  const seen: [string, PyValue][] = [];
  for (const [path, value] of few.entries()) seen.push([path, value]);
  few.forEach((value, path) => void seen.push([path, value]));
  expect(seen).toEqual([
    ['/a', 'x'],
    ['/a', 'x'],
  ]);
});
