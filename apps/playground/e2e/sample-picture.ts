import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';

/** A picture of 64 x 48 as a server drew it, its settings inside. */
export async function samplePicture(prompt = 'a fox in the snow'): Promise<Buffer> {
  const fetchMock = createMockFetch(createMockApp(await builtInInstance(), { codecs: createNodeCodecs() }));
  const response = await fetchMock('http://mock/sdapi/v1/txt2img', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, seed: 9, steps: 4, width: 64, height: 48 }),
  });
  const { images } = (await response.json()) as { images: [string] };
  return Buffer.from(images[0], 'base64');
}
