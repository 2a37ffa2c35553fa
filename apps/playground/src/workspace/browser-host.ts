import { openDatabase } from '../keeping/database.ts';
import { readPreference } from '../preferences/preference.ts';
import { createThumbnail } from '../results/create-thumbnail.ts';
import type { WorkspaceHost } from './open-workspace.ts';

/** What this browser has of all that a workspace uses; each is missing in some. */
export function createBrowserHost(): WorkspaceHost {
  return {
    database: 'indexedDB' in globalThis && globalThis.indexedDB ? openDatabase() : undefined,
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('playground') : undefined,
    session: findSession(),
    locks: navigator.locks,
    createThumbnail,
    persist,
    wantsPreview: () => readPreference('preview'),
    now: Date.now,
    random: Math.random,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
      }),
  };
}

/** Reading it throws where cookies are forbidden. */
function findSession(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

let hasAsked = false;

/** Once a page: a browser that says no has its reasons, and is asked again on the next visit. Missing over plain http. */
function persist(): void {
  if (hasAsked) return;
  hasAsked = true;
  void navigator.storage?.persist?.().catch(() => false);
}
