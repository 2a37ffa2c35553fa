import { createStore, type Store, useStore } from '../store/store.ts';

/** Switches that are kept in this browser, and what they are before anybody has touched them. */
const preferences = { preview: true } as const satisfies Record<string, boolean>;

export type PreferenceName = keyof typeof preferences;

const stores = new Map<PreferenceName, Store<boolean>>();

function storeOf(name: PreferenceName): Store<boolean> {
  const known = stores.get(name);
  if (known) return known;
  const store = createStore<boolean>(readKept(name) ?? preferences[name]);
  stores.set(name, store);
  return store;
}

export function readPreference(name: PreferenceName): boolean {
  return storeOf(name).get();
}

export function usePreference(name: PreferenceName): [value: boolean, set: (value: boolean) => void] {
  const store = storeOf(name);
  return [
    useStore(store),
    (value) => {
      store.set(value);
      try {
        window.localStorage.setItem(keyOf(name), String(value));
      } catch {
        // a browser that keeps nothing forgets it with the page
      }
    },
  ];
}

function readKept(name: PreferenceName): boolean | undefined {
  try {
    const kept = window.localStorage.getItem(keyOf(name));
    return kept === null ? undefined : kept === 'true';
  } catch {
    return undefined;
  }
}

function keyOf(name: PreferenceName): string {
  return `playground-${name}`;
}
