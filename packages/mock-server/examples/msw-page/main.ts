import { createClient } from '@sdwebui/client';
import { createMockApp } from '@sdwebui/mock-server';
import { createBrowserCodecs, loadInstance } from '@sdwebui/mock-server/browser';
import { toMswHandlers } from '@sdwebui/mock-server/msw';
import { setupWorker } from 'msw/browser';
import { draw } from '../draw.ts';

// What this page needs was written by: npx msw init public; npx sdwebui-mock bundle --out public --no-service-worker
const files = `${import.meta.env.BASE_URL}sdwebui-mock/`;
const app = createMockApp(await loadInstance(files), {
  codecs: createBrowserCodecs({ wasm: `${files}wasm/` }),
  stepMs: 20,
});

const worker = setupWorker(...toMswHandlers(app, { baseUrl: 'http://127.0.0.1:7860' }));
await worker.start({
  serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  onUnhandledRequest: 'bypass',
  quiet: true,
});

const client = createClient({ baseUrl: 'http://127.0.0.1:7860' });
const image = await draw(client, 'a red fox', (words) => {
  (document.querySelector('#told') as HTMLElement).textContent = words; // it is in index.html
});
if (image) (document.querySelector('img') as HTMLImageElement).src = image.toDataUrl();
