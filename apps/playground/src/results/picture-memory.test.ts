import { expect, it } from 'vitest';
import { createPictureMemory } from './picture-memory.ts';

const blob = (bytes: number) => new Blob([new Uint8Array(bytes)]);
const idsOf = (memory: ReturnType<typeof createPictureMemory>) =>
  ['a', 'b', 'c', 'd'].filter((id) => memory.get(id) !== undefined);

it('lets the oldest of those go that are on the disk too', () => {
  const memory = createPictureMemory(20);
  for (const id of ['a', 'b', 'c']) memory.put(id, blob(10), true);
  expect(idsOf(memory)).toEqual(['b', 'c']);
  memory.put('d', blob(100), true);
  expect(idsOf(memory)).toEqual(['d']);
});

it('never lets one go that is nowhere else', () => {
  const memory = createPictureMemory(10);
  memory.put('a', blob(10), false);
  memory.put('b', blob(10), true);
  memory.put('c', blob(10), true);
  expect(idsOf(memory)).toEqual(['a', 'c']);
  expect([memory.isOnlyHere('a'), memory.isOnlyHere('c')]).toEqual([true, false]);
});
