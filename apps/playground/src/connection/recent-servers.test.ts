import { expect, it } from 'vitest';
import { forgetRecentServer, keepRecentServer, readRecentServers } from './recent-servers.ts';

function createStorage(text?: string): Storage {
  const items = new Map(text === undefined ? [] : [['playground-servers', text]]);
  const storage: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
  return storage as Storage; // all that is used of it
}

it('lists the latest first, each once, and forgets', () => {
  const storage = createStorage();
  for (const each of ['http://a', 'http://b', 'http://a']) keepRecentServer(storage, each);
  expect(readRecentServers(storage)).toEqual(['http://a', 'http://b']);
  forgetRecentServer(storage, 'http://a');
  expect(readRecentServers(storage)).toEqual(['http://b']);
});

it('keeps no user name and no password', () => {
  const storage = createStorage();
  keepRecentServer(storage, 'https://ann:secret@host:7860/sd');
  expect(readRecentServers(storage)).toEqual(['https://host:7860/sd']);
});

it.each(['', '{', '{"a":1}', '[1, null]'])('takes %j for an empty list', (text) => {
  expect(readRecentServers(createStorage(text))).toEqual([]);
});

it('does without a storage', () => {
  keepRecentServer(undefined, 'http://a');
  expect(readRecentServers(undefined)).toEqual([]);
});
