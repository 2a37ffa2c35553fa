import { describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../app.ts';
import { createMockFetch } from '../fetch.ts';
import type { MockOptions } from '../mock-options.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { serveMock } from '../node/serve-mock.ts';
import { createManualClock } from '../state/manual-clock.ts';
import { parseFaultRule } from './fault-rule.ts';
import { parseFault } from './parse-fault.ts';

const instance = await builtInInstance();

function start(options: Partial<MockOptions> = {}): MockApp {
  return createMockApp(instance, { codecs: createNodeCodecs(), journal: 10, ...options });
}

const ask = (
  fault?: string,
  body: unknown = { prompt: 'a fox', steps: 1, width: 64, height: 64 },
): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(fault === undefined ? {} : { 'x-mock-fault': fault }) },
  body: JSON.stringify(body),
});

const txt2img = '/sdapi/v1/txt2img';

describe('a request asks for what goes wrong with it', () => {
  test('oom: the server’s own words, in the server’s own body', async () => {
    const reply = await start().request(txt2img, ask('oom'));
    expect(reply.status).toBe(500);
    expect(reply.headers.get('x-mock-source')).toBe('fault');
    expect(reply.headers.get('x-mock-fault')).toBe('oom');
    expect(await reply.json()).toEqual({
      error: 'OutOfMemoryError',
      detail: '',
      body: '',
      errors: expect.stringMatching(
        /^CUDA out of memory\. Tried to allocate 2\.00 GiB\. GPU 0 has a total capacty/,
      ),
    });
  });

  test('oom and 500: what is refused anyway is refused as ever', async () => {
    for (const fault of ['oom', '500']) {
      const reply = await start().request(txt2img, ask(fault, { steps: 'many' }));
      expect(reply.status).toBe(422);
      expect(await reply.json()).toMatchObject({ detail: [{ loc: ['body', 'steps'] }] });
    }
  });

  test('500: a failure inside the server', async () => {
    const reply = await start().request(txt2img, ask('500'));
    expect(reply.status).toBe(500);
    expect(await reply.json()).toMatchObject({
      error: 'RuntimeError',
      errors: expect.stringContaining('cuda:0'),
    });
  });

  test('503 and html: pages, which a page of another origin may read where the server lets it', async () => {
    const app = start({ corsAllowOrigins: ['http://localhost:5173'] });
    for (const [fault, status] of [
      ['503', 503],
      ['html', 200],
    ] as const) {
      const { headers, ...request } = ask(fault);
      const reply = await app.request(txt2img, {
        ...request,
        headers: { ...headers, origin: 'http://localhost:5173' },
      });
      expect(reply.status).toBe(status);
      expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
      expect(reply.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
      expect(await reply.text()).toMatch(/^<(!doctype )?html>/);
    }
  });

  test('invalid-base64: the first picture can’t be decoded, the rest is as it was', async () => {
    const app = start({ random: () => 0.5 });
    const body = { prompt: 'two foxes', steps: 1, width: 64, height: 64, batch_size: 2, seed: 1 };
    const { images } = await (await app.request(txt2img, ask(undefined, body))).json();
    const faulty = await app.request(txt2img, { ...ask('invalid-base64', body) });
    const { images: faultyImages } = await faulty.json();
    expect(faultyImages).toHaveLength(images.length);
    expect(faultyImages[0]).toMatch(/^[A-Za-z0-9+/]+\*[A-Za-z0-9+/=]+$/);
    expect(faultyImages.slice(1)).toEqual(images.slice(1));
  });

  test('slow: the reply is late by that much, on the mock’s clock', async () => {
    const clock = createManualClock();
    let isThere = false;
    const reply = Promise.resolve(start({ clock }).request(txt2img, ask('slow=500'))).then((response) => {
      isThere = true;
      return response;
    });
    await clock.advance(499);
    expect(isThere).toBe(false);
    await clock.advance(1);
    expect((await reply).status).toBe(200);
  });

  test('several at once: late, and then broken', async () => {
    const clock = createManualClock();
    const reply = start({ clock }).request(txt2img, ask('slow=100, oom'));
    await clock.advance(100);
    expect((await reply).status).toBe(500);
  });

  test('the journal tells', async () => {
    const app = start();
    await app.request(txt2img, ask('503'));
    expect(app.journal.entries()).toMatchObject([{ status: 503, source: 'fault', fault: '503' }]);
  });

  test.each([
    ['omm', 'omm is no fault. Did you mean oom?'],
    ['slow', 'slow= is no delay. Give milliseconds'],
    ['slow=9..1', 'slow=9..1 is no delay.'],
    ['oom=1', 'oom=1 is no fault: oom takes no value.'],
    ['', 'An empty text is no fault.'],
  ])('%j is refused', async (fault, words) => {
    const reply = await start().request(txt2img, ask(fault));
    expect(reply.status).toBe(400);
    expect((await reply.json()).detail).toContain(words);
  });
});

describe('a connection that breaks', () => {
  const doors: [string, (app: MockApp) => Promise<{ fetch: typeof fetch; close: () => Promise<void> }>][] = [
    ['in process', async (app) => ({ fetch: createMockFetch(app), close: async () => {} })],
    [
      'over a socket',
      async (app) => {
        const { url, close } = await serveMock(app, { host: '127.0.0.1', port: 0 });
        return { fetch: (path, init) => fetch(url + path, init), close };
      },
    ],
  ];
  test.each(doors)('reset rejects, truncate rejects while reading: %s', async (_, open) => {
    const { fetch, close } = await open(start());
    await expect(fetch(txt2img, ask('reset'))).rejects.toThrow(TypeError);
    const reply = await fetch(txt2img, ask('truncate'));
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow(TypeError);
    expect((await fetch('/sdapi/v1/samplers')).status).toBe(200);
    await close();
  });
});

describe('rules say what goes wrong', () => {
  const statuses = async (app: MockApp, paths: readonly string[]) => {
    const replies = [];
    for (const path of paths) replies.push((await app.request(path, path === txt2img ? ask() : {})).status);
    return replies;
  };

  test('oom is for what makes pictures, 503 for the whole API, a path for itself', async () => {
    const paths = [txt2img, '/sdapi/v1/samplers', '/internal/ping', '/openapi.json'];
    expect(await statuses(start({ faults: ['oom'] }), paths)).toEqual([500, 200, 200, 200]);
    expect(await statuses(start({ faults: ['503'] }), paths)).toEqual([503, 503, 503, 200]);
    expect(await statuses(start({ faults: ['503:/sdapi/v1/sam*'] }), paths)).toEqual([200, 503, 200, 200]);
  });

  test('by chance, the same with the same seed', async () => {
    const paths = Array.from({ length: 200 }, () => '/sdapi/v1/samplers');
    const [first, again, other] = await Promise.all(
      [7, 7, 8].map((faultSeed) => statuses(start({ faults: ['503@0.25'], faultSeed }), paths)),
    );
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const failed = first?.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(25);
    expect(failed).toBeLessThan(75);
  });

  test('a request’s own wish goes first', async () => {
    const reply = await start({ faults: ['503'] }).request(txt2img, ask('slow=0'));
    expect(reply.status).toBe(200);
  });

  test.each([
    ['oom@2', 'oom@2: @2 is no rate. Give a number from 0 to 1'],
    ['oom@', 'oom@: @ is no rate.'],
    ['oom:sdapi', 'oom:sdapi: sdapi is no path. Write one as :/sdapi/v1/txt2img'],
    ['resett', 'resett is no fault. Did you mean reset?'],
  ])('%s is refused at the start', (rule, words) => {
    expect(() => start({ faults: [rule] })).toThrow(words);
  });

  test('are read part by part', () => {
    const { fault, rate, applies } = parseFaultRule('slow=100..900@0.5:/sdapi/*');
    expect([fault, rate, applies('/sdapi/v1/x'), applies('/internal/ping')]).toEqual([
      { kind: 'slow', from: 100, to: 900 },
      0.5,
      true,
      false,
    ]);
    expect(parseFault('slow=5')).toEqual({ kind: 'slow', from: 5, to: 5 });
  });
});
