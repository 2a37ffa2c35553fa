import { answerRequest } from '../../answer-request.ts';
import { findTarget } from '../../base-url.ts';
import type { Mock } from '../../mock.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

/** What a page asks of its worker, and what comes back. */
export type Question = 'ready' | 'reset';
export type Answer = { ok: true } | { ok: false; message: string };

/**
 * Gives every request below `baseUrl` to a mock that is loaded when it is first needed. The worker takes over the pages of
 * its scope at once, so that the visit that registers it needs no reload.
 */
export function answerPage(scope: WorkerScope, baseUrl: string, load: () => Promise<Mock>): void {
  let loading: Promise<Mock> | undefined;
  const loaded = (): Promise<Mock> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  async function answer({ request }: RequestEvent): Promise<Response> {
    try {
      return await answerRequest((await loaded()).handle, request, findTarget(request.url, baseUrl));
    } catch (error) {
      return new Response(wordsOf(error), { status: 503, headers: { 'content-type': 'text/plain' } });
    }
  }

  async function reply(question: unknown): Promise<Answer> {
    try {
      // A page that was loaded past its worker, by Shift and reload, is taken over as well.
      await scope.clients.claim();
      const mock = await loaded();
      if (question === 'reset') mock.reset();
      return { ok: true };
    } catch (error) {
      return { ok: false, message: wordsOf(error) };
    }
  }

  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener('fetch', (event) => {
    if (findTarget(event.request.url, baseUrl)) event.respondWith(answer(event));
  });
  scope.addEventListener('message', (event) => {
    event.waitUntil(reply(event.data).then((words) => event.ports[0]?.postMessage(words)));
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
