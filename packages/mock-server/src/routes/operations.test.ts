import { expect, test } from 'vitest';
import { Operations, type ServedMethod } from './operations.ts';

const served = (summary: string): ServedMethod => ({
  route: () => ({ status: 200, headers: {}, body: new Uint8Array() }),
  operation: { summary },
  guarded: false,
  replays: false,
});
const operations = new Operations();
operations.add('POST', '/tasks/{id}', served('change'));
operations.add('GET', '/tasks/{id}', served('read'));
operations.add('GET', '/tasks/all', served('list'));
operations.add('GET', '/tasks/all', served('list again'));

const found = (method: string, path: string) =>
  operations.find(path)?.byMethod.get(method)?.operation.summary;

test.each([
  ['GET', '/tasks/all', 'list'],
  ['GET', '/tasks/7', 'read'],
  ['POST', '/tasks/7', 'change'],
  ['POST', '/tasks/all', undefined],
  ['GET', '/tasks/7/more', undefined],
  ['GET', '/tasks', undefined],
])('%s %s is served by %s', (method, path, summary) => {
  expect(found(method, path)).toBe(summary);
});

test('the first method of a path is the one that a 405 names', () => {
  expect(operations.find('/tasks/7')?.first).toBe('POST');
});
