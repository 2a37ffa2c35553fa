import { expect, it, vi } from 'vitest';
import { createClient } from '../src/index.ts';
import { base64Of, drawn, png } from './drawn-replies.ts';
import { createFakeFetch, createGate } from './fake-fetch.ts';

// A service worker loads no modules once it runs.
vi.mock('../src/generation/watching.ts', () => {
  throw new TypeError('import() is disallowed');
});
vi.mock('../src/images/read-infotext.ts', () => {
  throw new TypeError('import() is disallowed');
});

it('a generation gives its pictures where nothing can be loaded later, without progress', async () => {
  const { fetch, paths } = createFakeFetch({
    '/sdapi/v1/txt2img': drawn([png, base64Of('detected-map.png')]),
  });
  const onProgress = vi.fn();
  const { images } = await createClient({ baseUrl: 'http://host', fetch }).txt2img({}, { onProgress });
  expect(images.map(({ kind }) => kind)).toEqual(['result', 'extra']);
  expect(onProgress).not.toHaveBeenCalled();
  expect(paths()).toEqual(['/sdapi/v1/txt2img']);
});

it('one that is given up there is left running, and that is said', async () => {
  const arrived = createGate<void>();
  const { fetch } = createFakeFetch({
    '/sdapi/v1/txt2img': () => {
      arrived.open();
      return new Promise(() => {});
    },
  });
  const task = createClient({ baseUrl: 'http://host', fetch }).txt2img.start({});
  await arrived.promise;
  expect(await task.cancel(new Error('enough'))).toMatchObject({ outcome: 'left-running' });
  await expect(task).rejects.toThrow('enough');
});
