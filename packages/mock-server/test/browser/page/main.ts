import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import {
  createBrowserCodecs,
  loadInstance,
  registerMockServiceWorker,
  type ServiceWorkerOptions,
} from '@sdwebui/mock-server/browser';
import { toMswHandlers } from '@sdwebui/mock-server/msw';
import { setupWorker } from 'msw/browser';

/** What tests call in the page. */
const doors = {
  codecs: createBrowserCodecs({ wasm: 'sdwebui-mock/wasm' }),
  createMockApp,
  createMockFetch,
  loadInstance,
  registerMockServiceWorker: (options?: ServiceWorkerOptions) => registerMockServiceWorker(options),
  async startMsw(baseUrl: string, stepMs: number): Promise<void> {
    const app = createMockApp(await loadInstance('sdwebui-mock'), { codecs: doors.codecs, stepMs });
    await setupWorker(...toMswHandlers(app, { baseUrl })).start({
      onUnhandledRequest: 'bypass',
      quiet: true,
    });
  },
};

declare global {
  interface Window {
    doors: typeof doors;
  }
}
window.doors = doors;
