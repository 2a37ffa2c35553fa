import { createClient } from '@sdwebui/client';
import { registerMockServiceWorker } from '@sdwebui/mock-server/browser';
import { draw } from '../draw.ts';

// What this page needs was written by: npx sdwebui-mock bundle --out public
const { baseUrl } = await registerMockServiceWorker({
  script: `${import.meta.env.BASE_URL}sdwebui-mock-worker.js`,
  stepMs: 20,
});

// From here on the page asks by its plain fetch, and so does any other code in it.
const client = createClient({ baseUrl });
const image = await draw(client, 'a red fox', (words) => {
  (document.querySelector('#told') as HTMLElement).textContent = words; // it is in index.html
});
if (image) (document.querySelector('img') as HTMLImageElement).src = image.toDataUrl();
