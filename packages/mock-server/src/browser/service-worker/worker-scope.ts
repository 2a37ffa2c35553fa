/** What the mock needs of a service worker's global scope, whose types can't stand beside those of a page. */
export type WorkerScope = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: LifecycleEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: QuestionEvent) => void): void;
};

export type LifecycleEvent = { waitUntil(done: Promise<unknown>): void };
export type RequestEvent = { request: Request; respondWith(response: Promise<Response>): void };
export type QuestionEvent = LifecycleEvent & {
  data: unknown;
  ports: readonly Pick<MessagePort, 'postMessage'>[];
};
