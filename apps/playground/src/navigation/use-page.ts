import { useSyncExternalStore } from 'react';
import { readPageAddress } from './page-address.ts';
import { type PageEntry, pages } from './pages.ts';

/** The page that the address names, else the first. */
export function usePage(): PageEntry {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const { id } = readPageAddress(hash);
  return pages.find((page) => page.id === id) ?? pages[0];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
