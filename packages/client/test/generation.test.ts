import { describe, expect, it } from 'vitest';
import {
  createClient,
  type GenerationProgress,
  ResponseShapeError,
  ServerError,
  TimeoutError,
} from '../src/index.ts';
import { createFakeFetch, createGate } from './fake-server.ts';
import { readFixture } from './read-fixture.ts';

const base64 = (name: string) => Buffer.from(readFixture(`images/${name}`)).toString('base64');
const png = base64('txt2img-text.png');
const map = base64('detected-map.png');
const infotext = (seed: number) => `a fox\nSteps: 4, Sampler: Euler, Seed: ${seed}`;
const reply = (images: string[], info: object = {}) => ({
  images,
  parameters: { prompt: 'a fox', steps: 4 },
  info: JSON.stringify({ all_seeds: [7], infotexts: [infotext(7)], index_of_first_image: 0, ...info }),
});
const clientOf = (fake: { fetch: (request: Request) => Promise<Response> }) =>
  createClient({ baseUrl: 'http://host', fetch: fake.fetch });
const resultOf = (body: unknown) =>
  clientOf(createFakeFetch({ '/sdapi/v1/txt2img': body })).txt2img({ prompt: 'a fox' });

describe('a result', () => {
  it('has the bytes of each picture, what they are, and what the server says of them', async () => {
    const { images, info, parameters } = await resultOf(reply([png]));
    const [image] = images;
    expect(image).toMatchObject({
      kind: 'result',
      format: 'png',
      mime: 'image/png',
      width: 8,
      height: 8,
      seed: 7,
      infotext: infotext(7),
      bytes: readFixture('images/txt2img-text.png'),
    });
    expect(image?.toBase64()).toBe(png);
    expect(image?.toDataUrl()).toBe(`data:image/png;base64,${png}`);
    expect(image?.toBlob()).toMatchObject({ size: 481, type: 'image/png' });
    expect(await image?.readInfotext()).toMatch(/^Astronaut/);
    expect(info).toMatchObject({ all_seeds: [7], infotexts: [infotext(7)], styles: [] });
    expect(parameters).toEqual({ prompt: 'a fox', steps: 4 });
  });

  it('tells formats by their bytes', async () => {
    const { images } = await resultOf(reply([base64('txt2img.jpg'), base64('txt2img.webp'), 'aGk=', '']));
    expect(images.map((image) => [image.format, image.mime, image.width])).toEqual([
      ['jpeg', 'image/jpeg', 64],
      ['webp', 'image/webp', 64],
      [undefined, 'application/octet-stream', 0],
      [undefined, 'application/octet-stream', 0],
    ]);
  });

  it.each([
    [
      'a grid before the pictures of a batch',
      reply([png, png, png], {
        index_of_first_image: 1,
        all_seeds: [7, 8],
        infotexts: [infotext(7), infotext(7), infotext(8)],
      }),
      ['grid', 'result', 'result'],
      [undefined, 7, 8],
    ],
    [
      'the grid alone (X/Y/Z plot without its pictures)',
      reply([png], {
        index_of_first_image: 1,
        all_seeds: [7, 7],
        infotexts: [infotext(7), infotext(7), infotext(7)],
      }),
      ['grid'],
      [undefined],
    ],
    ['a detected map after the pictures', reply([png, map]), ['result', 'extra'], [7, undefined]],
    [
      'pictures beyond the lists that have their infotext inside (loopback of 1.9.4)',
      reply([png, png]),
      ['result', 'result'],
      [7, 12345],
    ],
    ['an interrupted batch', reply([png], { all_seeds: [7, 8] }), ['result'], [7]],
    [
      'a server that says nothing (KoboldCpp)',
      { images: [map], parameters: {}, info: '' },
      ['result'],
      [undefined],
    ],
    ['no pictures (send_images: false)', reply([]), [], []],
  ])('tells apart %s', async (_what, body, kinds, seeds) => {
    const { images } = await resultOf(body);
    expect(images.map((image) => image.kind)).toEqual(kinds);
    expect(images.map((image) => image.seed)).toEqual(seeds);
  });

  it('reads the NaN that Python writes into info', async () => {
    const info = '{"cfg_scale": NaN, "eta": -Infinity, "prompt": "NaN, \\"Infinity\\"", "infotexts": []}';
    expect((await resultOf({ images: [], parameters: {}, info })).info).toMatchObject({
      cfg_scale: null,
      eta: null,
      prompt: 'NaN, "Infinity"',
    });
  });

  it.each([
    ['no list', {}],
    ['null', null],
    ['no strings', { images: [1] }],
    ['no base64', reply(['???'])],
    ['no JSON in info', { images: [], info: 'oops' }],
  ])('refuses a reply with %s', async (_what, body) => {
    await expect(resultOf(body)).rejects.toThrow(ResponseShapeError);
  });
});

describe('progress', () => {
  const running = {
    active: true,
    queued: false,
    completed: false,
    progress: 0.5,
    eta: 2.5,
    live_preview: `data:image/png;base64,${png}`,
    id_live_preview: 3,
    textinfo: null,
  };
  const queued = {
    ...running,
    active: false,
    queued: true,
    progress: null,
    eta: null,
    live_preview: null,
    id_live_preview: -1,
    textinfo: 'In queue: 2/3',
  };

  /** Runs txt2img until there were `count` looks at the progress. */
  async function watch(routes: Record<string, unknown>, count: number, body = {}) {
    const drawn = createGate<unknown>();
    const fake = createFakeFetch({ '/sdapi/v1/txt2img': () => drawn.promise, ...routes });
    const looks: GenerationProgress[] = [];
    const onProgress = (progress: GenerationProgress) => {
      looks.push(progress);
      if (looks.length === count) drawn.open(reply([png]));
    };
    const result = await clientOf(fake).txt2img(
      { prompt: 'a fox', ...body },
      { onProgress, progressInterval: 1 },
    );
    return { result, looks, fake };
  }

  it('is that of this very task, with a preview that is not fetched twice', async () => {
    const replies = [queued, running, { ...running, live_preview: null }];
    const { looks, fake } = await watch({ '/internal/progress': () => replies.shift() }, 3);
    expect(looks).toMatchObject([
      { scope: 'task', phase: 'waiting', progress: 0, text: 'In queue: 2/3', preview: undefined },
      { scope: 'task', phase: 'running', progress: 0.5, eta: 2.5, preview: { format: 'png', width: 8 } },
      { preview: undefined },
    ]);
    const id_task = looks[0]?.taskId;
    expect(id_task).toMatch(/^task\(\w{20}\)$/);
    expect(fake.seen[0]?.body).toEqual({ prompt: 'a fox', force_task_id: id_task });
    expect(fake.seen.filter(({ path }) => path === '/internal/progress').map(({ body }) => body)).toEqual(
      [-1, -1, 3].map((id_live_preview) => ({ id_task, id_live_preview, live_preview: true })),
    );
  });

  it('keeps the id that the caller chose', async () => {
    const { looks } = await watch({ '/internal/progress': running }, 1, { force_task_id: 'task(mine)' });
    expect(looks[0]?.taskId).toBe('task(mine)');
  });

  const state = { job: 'scripts_txt2img', sampling_step: 1 };
  const overall = { progress: 0.25, eta_relative: 3, state, current_image: png, textinfo: null };
  it.each([
    ['is missing (--nowebui)', () => Response.json({ detail: 'Not Found' }, { status: 404 })],
    ['is not to be called so', () => Response.json({ detail: 'Method Not Allowed' }, { status: 405 })],
    ['knows no tasks (SD.Next)', { ...queued, job: 'Inference', paused: false }],
  ])(
    'falls back to the whole server’s where the task’s %s, and asks there from then on',
    async (_what, internal) => {
      const { looks, fake } = await watch(
        { '/internal/progress': internal, '/sdapi/v1/progress': overall },
        2,
      );
      expect(looks[1]).toMatchObject({
        scope: 'server',
        phase: 'running',
        progress: 0.25,
        eta: 3,
        preview: { width: 8 },
      });
      expect(fake.paths().filter((path) => path === '/internal/progress')).toHaveLength(1);
    },
  );

  it('goes on after a question that failed', async () => {
    let count = 0;
    const route = () => {
      count += 1;
      return count === 1 ? Response.json({ error: 'TypeError', errors: 'x' }, { status: 500 }) : running;
    };
    expect((await watch({ '/internal/progress': route }, 1)).looks).toHaveLength(1);
  });

  it('never asks twice at once, and not after the end', async () => {
    const answered = createGate<unknown>();
    const drawn = createGate<unknown>();
    const asked = createGate<void>();
    const fake = createFakeFetch({
      '/sdapi/v1/txt2img': () => drawn.promise,
      '/internal/progress': () => {
        asked.open();
        return answered.promise;
      },
    });
    const looks: GenerationProgress[] = [];
    const call = clientOf(fake).txt2img(
      {},
      { onProgress: (progress) => looks.push(progress), progressInterval: 0 },
    );
    await asked.promise;
    drawn.open(reply([png]));
    await call;
    answered.open(running);
    await new Promise((resolve) => setImmediate(resolve));
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress']);
    expect(looks).toEqual([]);
  });

  it('works where there is none at all (stable-diffusion.cpp)', async () => {
    const drawn = createGate<unknown>();
    let misses = 0;
    const miss = () => {
      misses += 1;
      if (misses === 2) drawn.open(reply([png]));
      return new Response('', { status: 404 });
    };
    const fake = createFakeFetch({
      '/sdapi/v1/txt2img': () => drawn.promise,
      '/internal/progress': miss,
      '/sdapi/v1/progress': miss,
    });
    const options = { onProgress: () => {}, progressInterval: 0 };
    expect((await clientOf(fake).txt2img({}, options)).images).toHaveLength(1);
  });

  it('passes on what the caller’s own function throws', async () => {
    const fake = createFakeFetch({
      '/sdapi/v1/txt2img': () => new Promise(() => {}),
      '/internal/progress': running,
    });
    const onProgress = () => {
      throw new RangeError('mine');
    };
    await expect(clientOf(fake).txt2img({}, { onProgress, progressInterval: 0 })).rejects.toThrow(RangeError);
  });
});

describe('giving up', () => {
  const task = {
    queued: false,
    completed: false,
    progress: 0.5,
    eta: 1,
    live_preview: null,
    id_live_preview: -1,
    textinfo: null,
  };

  async function giveUp(routes: Record<string, unknown>, options: { timeout?: number } = {}) {
    const controller = new AbortController();
    const started = createGate<void>();
    const fake = createFakeFetch({
      '/sdapi/v1/txt2img': () => {
        started.open();
        return new Promise(() => {});
      },
      ...routes,
    });
    const call = clientOf(fake).txt2img(
      { force_task_id: 'task(mine)' },
      { signal: controller.signal, ...options },
    );
    const outcome = call.catch((error: unknown) => error);
    await started.promise;
    if (!options.timeout) controller.abort(new Error('enough'));
    return { error: await outcome, fake };
  }

  it('interrupts the server while it works on this very task', async () => {
    const { error, fake } = await giveUp({
      '/internal/progress': { ...task, active: true },
      '/sdapi/v1/interrupt': {},
    });
    expect(error).toEqual(new Error('enough'));
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress', '/sdapi/v1/interrupt']);
    expect(fake.seen[1]?.body).toMatchObject({ id_task: 'task(mine)', live_preview: false });
  });

  it.each([
    ['it works on another’s', { ...task, active: false, queued: true }],
    ['it cannot tell (--nowebui)', () => Response.json({ detail: 'Not Found' }, { status: 404 })],
    ['it tells what it does itself (SD.Next)', { ...task, active: true, job: 'txt2img' }],
    ['it cannot be asked', () => Promise.reject(new TypeError('fetch failed'))],
  ])('does not interrupt when %s', async (_what, internal) => {
    const { error, fake } = await giveUp({ '/internal/progress': internal, '/sdapi/v1/interrupt': {} });
    expect(error).toEqual(new Error('enough'));
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress']);
  });

  it('is the same after a timeout that was asked for', async () => {
    const routes = { '/internal/progress': { ...task, active: true }, '/sdapi/v1/interrupt': {} };
    const { error, fake } = await giveUp(routes, { timeout: 5 });
    expect(error).toBeInstanceOf(TimeoutError);
    expect(fake.paths()).toContain('/sdapi/v1/interrupt');
  });

  it('before the start sends nothing', async () => {
    const fake = createFakeFetch({});
    await expect(clientOf(fake).txt2img({}, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/);
    expect(fake.seen).toEqual([]);
  });

  it('has no part in a failure of the server', async () => {
    const fake = createFakeFetch({
      '/sdapi/v1/txt2img': () => Response.json({ detail: 'x' }, { status: 500 }),
    });
    await expect(clientOf(fake).txt2img({})).rejects.toThrow(ServerError);
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img']);
  });
});
