import { expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

it('tells whoever listens of a new value, and of the same one not', () => {
  const store = createStore(1);
  const listener = vi.fn();
  const leave = store.subscribe(listener);
  store.set(2);
  store.set(2);
  expect([store.get(), listener.mock.calls.length]).toEqual([2, 1]);
  leave();
  store.set(3);
  expect(listener).toHaveBeenCalledOnce();
});
