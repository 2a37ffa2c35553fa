import { createClient } from '@sdwebui/client';
import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { createBrowserCodecs, loadInstance } from '@sdwebui/mock-server/browser';
import { draw } from '../draw.ts';

// What this page needs was written by: npx sdwebui-mock bundle --out public --no-service-worker
const files = `${import.meta.env.BASE_URL}sdwebui-mock/`;

const app = createMockApp(await loadInstance(files), {
  codecs: createBrowserCodecs({ wasm: `${files}wasm/` }),
  stepMs: 20,
});
const client = createClient({ baseUrl: location.origin, fetch: createMockFetch(app) });

const image = await draw(client, 'a red fox', (words) => {
  (document.querySelector('#told') as HTMLElement).textContent = words; // it is in index.html
});
if (image) (document.querySelector('img') as HTMLImageElement).src = image.toDataUrl();
