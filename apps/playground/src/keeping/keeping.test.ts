import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { createKeeping } from './keeping.ts';

const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
const fits = () => Promise.resolve();

it('says that it is full until a picture fits again, whatever small things fit', async () => {
  const keeping = createKeeping(openDatabase('keeping-full'));
  expect(await keeping.write(full, true)).toBe(false);
  expect(await keeping.write(fits)).toBe(true);
  expect(keeping.state.get()).toBe('full');
  await keeping.write(fits, true);
  expect(keeping.state.get()).toBe('kept');
});

it.each([
  ['there is no such thing in the browser', undefined],
  ['the browser does not open it', () => Promise.reject(new DOMException('', 'SecurityError'))],
])('goes on without keeping anything where %s', async (_what, open) => {
  const keeping = createKeeping(open?.());
  expect(await keeping.read(() => Promise.resolve('kept'), 'instead')).toBe('instead');
  expect(await keeping.write(fits)).toBe(false);
  expect(keeping.state.get()).toBe('off');
});
