import { describe, expect, it } from 'vitest';
import { createClient, HttpError, NetworkError, type SdWebuiClient, TimeoutError } from '../src/index.ts';
import { drawn } from './drawn-replies.ts';
import { createFakeFetch } from './fake-fetch.ts';
import { createTestClock, settle } from './test-clock.ts';

/** As Node's `fetch` fails: the reason is in `cause`. */
const broken = (code: string) => () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
const answers = (status: number) => () => Response.json({ detail: 'x' }, { status });

type Call = (client: SdWebuiClient) => Promise<unknown>;
const list: Call = (client) => client.samplers();
const draw: Call = (client) => client.txt2img({});

/** Calls a server that fails so at first, and says what was asked when. */
async function call(method: Call, failures: (() => unknown)[], options: { retries?: number } = {}) {
  const clock = createTestClock();
  const asked: number[] = [];
  const started = clock.now();
  const route = (reply: unknown) => () => {
    asked.push(clock.now() - started);
    return failures.shift()?.() ?? reply;
  };
  const { fetch } = createFakeFetch({ '/sdapi/v1/samplers': route([]), '/sdapi/v1/txt2img': route(drawn()) });
  const outcome = method(createClient({ baseUrl: 'http://host', fetch, clock, ...options })).catch(
    (error: unknown) => error,
  );
  await clock.advance(60_000);
  expect(clock.waits()).toEqual([]);
  return { outcome: await outcome, asked };
}

describe('a request is tried again', () => {
  it.each<[what: string, method: Call, failure: () => unknown]>([
    ['one that reads, after a connection that broke', list, broken('ECONNRESET')],
    ['one that reads, when nobody listens', list, broken('ECONNREFUSED')],
    [
      'one that reads, after a failure without a code (a browser’s)',
      list,
      () => Promise.reject(new TypeError('Failed to fetch')),
    ],
    ['one that reads, after a gateway’s 502', list, answers(502)],
    ['one that reads, after a gateway’s 504', list, answers(504)],
    ['one that draws, when nobody listens', draw, broken('ECONNREFUSED')],
    ['one that draws, when there is no such host', draw, broken('ENOTFOUND')],
    ['one that draws, when no connection was made in time', draw, broken('UND_ERR_CONNECT_TIMEOUT')],
  ])('%s', async (_what, method, failure) => {
    const { outcome, asked } = await call(method, [failure, failure]);
    expect(outcome).not.toBeInstanceOf(Error);
    expect(asked).toEqual([0, 250, 1250]);
  });
});

describe('a request is not tried again', () => {
  it.each<
    [what: string, method: Call, failure: () => unknown, error: typeof NetworkError | typeof HttpError]
  >([
    [
      'that draws, after a connection that broke: the server may be drawing',
      draw,
      broken('ECONNRESET'),
      NetworkError,
    ],
    [
      'that draws, after a failure without a code',
      draw,
      () => Promise.reject(new TypeError('x')),
      NetworkError,
    ],
    ['that draws, after a gateway’s 504: the server may be drawing', draw, answers(504), HttpError],
    ['that draws, after SD.Next’s 429, which comes after the drawing', draw, answers(429), HttpError],
    ['that the server refused', list, answers(404), HttpError],
    ['at which the server failed', list, answers(500), HttpError],
  ])('%s', async (_what, method, failure, error) => {
    const { outcome, asked } = await call(method, [failure]);
    expect(outcome).toBeInstanceOf(error);
    expect(asked).toEqual([0]);
  });

  it('more often than was asked for', async () => {
    const failures = () => Array.from({ length: 9 }, () => broken('ECONNREFUSED'));
    expect((await call(list, failures())).asked).toHaveLength(3);
    expect((await call(list, failures(), { retries: 0 })).asked).toHaveLength(1);
    expect((await call((client) => client.samplers({ retries: 1 }), failures())).asked).toHaveLength(2);
  });

  it('when its time was over', async () => {
    const { outcome, asked } = await call(
      (client) => client.samplers({ timeout: 1000 }),
      [() => new Promise(() => {})],
    );
    expect(outcome).toBeInstanceOf(TimeoutError);
    expect(asked).toEqual([0]);
  });

  it('when the caller gave up during the pause', async () => {
    const clock = createTestClock();
    const { fetch, seen } = createFakeFetch({ '/sdapi/v1/samplers': broken('ECONNREFUSED') });
    const controller = new AbortController();
    const listed = createClient({ baseUrl: 'http://host', fetch, clock }).samplers({
      signal: controller.signal,
    });
    const outcome = expect(listed).rejects.toThrow('enough');
    await settle();
    controller.abort(new Error('enough'));
    await outcome;
    expect(seen).toHaveLength(1);
    expect(clock.waits()).toEqual([]);
  });
});

it('a NetworkError says whether the server surely got nothing', async () => {
  expect((await call(draw, [broken('ECONNREFUSED')], { retries: 0 })).outcome).toMatchObject({
    isUnsent: true,
  });
  expect((await call(draw, [broken('ECONNRESET')], { retries: 0 })).outcome).toMatchObject({
    isUnsent: false,
  });
});
