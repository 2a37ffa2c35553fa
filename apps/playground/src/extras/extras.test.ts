import { createClient, ValidationError } from '@sdwebui/client';
import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { describe, expect, it } from 'vitest';
import { encodeMask } from '../mask/encode-mask.ts';
import { createMask } from '../mask/mask.ts';
import { createExtrasState } from './extras-state.ts';
import { checkExtras, initialExtras, toExtrasRequest } from './extras-values.ts';
import { upscaledFileName } from './file-name.ts';

const values = { ...initialExtras, upscaler_1: 'Lanczos' };

describe('toExtrasRequest', () => {
  it.each([
    [{}, { resize_mode: 0, upscaling_resize: 2, upscaler_1: 'Lanczos' }], // extras/lanczos-x2
    [
      { resize_mode: 1, upscaling_resize_w: '128', upscaling_resize_h: 96, upscaling_crop: false },
      {
        resize_mode: 1,
        upscaling_resize_w: 128,
        upscaling_resize_h: 96,
        upscaling_crop: false,
        upscaler_1: 'Lanczos',
      },
    ],
    [
      { upscaler_2: 'Nearest', extras_upscaler_2_visibility: 0.5 }, // extras/two-upscalers
      { upscaler_2: 'Nearest', extras_upscaler_2_visibility: 0.5 },
    ],
    [
      { codeformer_visibility: 0.5 },
      { codeformer_visibility: 0.5, codeformer_weight: 0.5, upscale_first: false },
    ],
  ] as const)('sends of %j what is switched on', (change, request) => {
    expect(toExtrasRequest({ ...values, ...change })).toMatchObject(request);
    if (Object.keys(change).length === 0) expect(toExtrasRequest(values)).toEqual(request);
  });
});

it.each([
  [{ upscaling_resize: '' }, ['upscaling_resize']],
  [{ upscaling_resize: 0.5 }, []],
  [
    { resize_mode: 1, upscaling_resize_w: 0, upscaling_resize_h: 10.5 },
    ['upscaling_resize_w', 'upscaling_resize_h'],
  ],
] as const)('checkExtras of %j names %j', (change, names) => {
  expect(Object.keys(checkExtras({ ...values, ...change }))).toEqual(names);
});

it.each([
  ['cat.jpeg', 'png', 'cat-upscaled.png'],
  ['a.b.webp', 'jpeg', 'a.b-upscaled.jpg'],
  ['clipboard', undefined, 'clipboard-upscaled.bin'],
] as const)('%s that comes back as %s is called %s', (name, format, file) => {
  expect(upscaledFileName(name, { format })).toBe(file);
});

describe('the page’s doings', async () => {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
  const client = createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app) });
  const picture = async (name: string) => new File([await encodeMask(createMask(32, 24))], name);

  it.each([1, 2])('upscale %i at once, each beside its own', async (count) => {
    const extras = createExtrasState();
    extras.change({ upscaler_1: 'Lanczos', upscaling_resize: 3 });
    extras.add(await Promise.all(Array.from({ length: count }, (_, index) => picture(`${index}.png`))));
    await extras.upscale(client);
    const { results, run } = extras.state.get();
    expect(run).toEqual({ phase: 'idle' });
    expect(results.map(({ source, picture: { width, height } }) => [source.name, width, height])).toEqual(
      Array.from({ length: count }, (_, index) => [`${index}.png`, 96, 72]),
    );
  });

  it('marks the field that the server refuses (extras/out-of-range)', async () => {
    const extras = createExtrasState();
    extras.change({ upscaler_1: 'Lanczos', gfpgan_visibility: 1.5 });
    extras.add([await picture('a.png')]);
    await extras.upscale(client);
    const { run, messages } = extras.state.get();
    expect(run.phase === 'failed' && run.error).toBeInstanceOf(ValidationError);
    expect(messages).toEqual({ gfpgan_visibility: expect.stringContaining('less than or equal to 1') });
    extras.change({ gfpgan_visibility: 1 });
    expect(extras.state.get().messages).toEqual({});
  });

  it('send nothing without a picture, or twice at once', async () => {
    let sent = 0;
    let answer: () => void = () => {};
    const slow = {
      extraSingleImage: () => {
        sent += 1;
        return new Promise<never>((_, reject) => {
          answer = () => reject(new Error('gone'));
        });
      },
      extraBatchImages: () => Promise.reject(new Error('not this one')),
    };
    const extras = createExtrasState();
    await extras.upscale(slow);
    expect(sent).toBe(0);
    extras.add([await picture('a.png')]);
    const first = extras.upscale(slow);
    await extras.upscale(slow);
    answer();
    await first;
    expect(sent).toBe(1);
    expect(extras.state.get().run.phase).toBe('failed');
  });

  it('leave a picture out that was removed', async () => {
    const extras = createExtrasState();
    extras.add([await picture('a.png'), await picture('b.png')]);
    extras.remove(extras.state.get().sources[0]?.id ?? 0);
    expect(extras.state.get().sources.map(({ name }) => name)).toEqual(['b.png']);
  });
});
