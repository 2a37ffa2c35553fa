import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { createBrowserCodecs, loadInstance } from '@sdwebui/mock-server/browser';

/** Milliseconds for a sampling step: slow enough that a preview can be seen. */
const stepMs = 60;

/** A server without a server: its files are hosted beside the page, pictures and codecs come when they are needed. */
export async function startMock(): Promise<typeof fetch> {
  const files = `${import.meta.env.BASE_URL}sdwebui-mock/`;
  const codecs = createBrowserCodecs({ wasm: `${files}wasm/` });
  return createMockFetch(createMockApp(await loadInstance(files), { codecs, stepMs }));
}
