import { describe, expect, it } from 'vitest';
import { GenerationTask } from '../src/generation/generation-task.ts';
import { createClient, type GenerationOptions, ServerError, TimeoutError } from '../src/index.ts';
import { drawn } from './drawn-replies.ts';
import { createFakeFetch, createGate } from './fake-fetch.ts';
import { noSuchRoute, ofTheServer, over, queued, running, unknown } from './task-replies.ts';
import { createTestClock, settle } from './test-clock.ts';

type Answers = readonly unknown[] | (() => unknown);

/** A generation at a server that gives these answers about it, the last one again and again. */
async function generate(answers: Answers, options: GenerationOptions = {}) {
  const clock = createTestClock();
  const arrived = createGate<void>();
  const left = typeof answers === 'function' ? [] : [...answers];
  const fake = createFakeFetch({
    '/sdapi/v1/txt2img': () => {
      arrived.open();
      return new Promise(() => {});
    },
    '/internal/progress': () => {
      const answer = typeof answers === 'function' ? answers : left.length > 1 ? left.shift() : left[0];
      return typeof answer === 'function' ? answer() : answer;
    },
    '/sdapi/v1/interrupt': null,
  });
  const client = createClient({ baseUrl: 'http://host', fetch: fake.fetch, clock });
  const task = client.txt2img.start({ force_task_id: 'task(mine)' }, options);
  await arrived.promise;
  const calls = () => fake.paths().slice(1);
  return { client, clock, fake, task, calls, failure: task.catch((error: unknown) => error) };
}

const asked = '/internal/progress';
const interrupted = '/sdapi/v1/interrupt';
const unreachable = () => Promise.reject(new TypeError('fetch failed'));

describe('a generation that the server works on', () => {
  it.each([
    [
      'the caller’s signal',
      async (_cancel: () => void, controller: AbortController) => controller.abort(new Error('enough')),
    ],
    ['cancel()', async (cancel: () => void) => cancel()],
  ])('is interrupted after a fresh look, when %s fires', async (_what, end) => {
    const controller = new AbortController();
    const { task, fake, calls, failure, clock } = await generate([running], { signal: controller.signal });
    await end(() => void task.cancel(new Error('enough')), controller);
    expect(await failure).toEqual(new Error('enough'));
    expect(calls()).toEqual([asked, interrupted]);
    expect(fake.seen[1]?.body).toMatchObject({ id_task: 'task(mine)', live_preview: false });
    expect(await task.cancel()).toMatchObject({ outcome: 'interrupted' });
    expect(clock.waits()).toEqual([]);
  });

  it('is left alone when it is over by the time of the look: that is why it looks', async () => {
    const { task, calls } = await generate([over]);
    expect(await task.cancel()).toMatchObject({ outcome: 'over' });
    expect(calls()).toEqual([asked]);
  });

  it('is treated so after a timeout that was asked for, and after none that was not', async () => {
    const { clock, failure, calls } = await generate([running], { timeout: 60_000 });
    await clock.advance(59_999);
    expect(calls()).toEqual([]);
    await clock.advance(1);
    expect(await failure).toBeInstanceOf(TimeoutError);
    expect(calls()).toEqual([asked, interrupted]);
    const patient = await generate([running]);
    await patient.clock.advance(24 * 3_600_000);
    expect(patient.calls()).toEqual([]);
    expect(patient.clock.waits()).toEqual([]);
  });
});

describe('a generation in the server’s queue (sequence/queue)', () => {
  it('is given up at once for the caller, and interrupted in the background as soon as it is active', async () => {
    const { task, clock, calls, failure } = await generate([queued, queued, running]);
    expect(await task.cancel(new Error('enough'))).toMatchObject({
      outcome: 'watched',
      message: expect.stringMatching(/interrupted as soon as it is active/),
    });
    expect(await failure).toEqual(new Error('enough'));
    expect(calls()).toEqual([asked]);
    expect(clock.waits()).toEqual([500]);
    expect(clock.backgroundWaits()).toBe(1);
    await clock.advance(500);
    expect(calls()).toEqual([asked, asked]);
    await clock.advance(750);
    expect(calls()).toEqual([asked, asked, asked, interrupted]);
    expect(clock.waits()).toEqual([]);
  });

  it('is treated so after the caller’s signal too', async () => {
    const controller = new AbortController();
    const { clock, calls, failure } = await generate([queued, running], { signal: controller.signal });
    controller.abort(new Error('enough'));
    expect(await failure).toEqual(new Error('enough'));
    await clock.advance(500);
    expect(calls()).toEqual([asked, asked, interrupted]);
    expect(clock.waits()).toEqual([]);
  });

  it('is watched until it is gone', async () => {
    const { task, clock, calls } = await generate([queued, over]);
    await task.cancel();
    await clock.advance(60_000);
    expect(calls()).toEqual([asked, asked]);
    expect(clock.waits()).toEqual([]);
  });

  it('is watched for half an hour at most: one whose request failed stays there for ever', async () => {
    const { task, clock, calls } = await generate([queued]);
    await task.cancel();
    await clock.advance(29 * 60_000);
    expect(clock.waits()).toHaveLength(1);
    await clock.advance(2 * 60_000);
    expect(clock.waits()).toEqual([]);
    expect(calls().length).toBeGreaterThan(600);
    expect(calls()).not.toContain(interrupted);
  });

  it('does not hold back the next one of this client', async () => {
    const { client, task, fake, failure } = await generate([queued]);
    void task.cancel();
    await failure;
    void client.txt2img({ prompt: 'next' }).catch(() => {});
    await settle();
    expect(fake.paths().filter((path) => path === '/sdapi/v1/txt2img')).toHaveLength(2);
  });

  it('is watched no longer once the client is disposed of', async () => {
    const { client, task, clock, calls } = await generate([queued]);
    await task.cancel();
    client[Symbol.dispose]();
    expect(clock.waits()).toEqual([]);
    await clock.advance(60_000);
    expect(calls()).toEqual([asked]);
  });
});

describe('a generation of which the server says nothing', () => {
  it('is looked for again: the request may not have arrived yet', async () => {
    const { task, clock, calls } = await generate([unknown, unknown, running]);
    expect(await task.cancel()).toMatchObject({ outcome: 'watched' });
    await clock.advance(500 + 750);
    expect(calls()).toEqual([asked, asked, asked, interrupted]);
  });

  it.each([
    ['is forgotten', unknown],
    ['cannot be asked about', unreachable],
  ])('counts as gone after five looks when it %s', async (_what, answer) => {
    const { task, clock, calls } = await generate([answer]);
    expect(await task.cancel()).toMatchObject({ outcome: 'watched' });
    await clock.advance(60_000);
    expect(calls()).toEqual([asked, asked, asked, asked, asked]);
    expect(clock.waits()).toEqual([]);
  });

  it('may be out of sight for a while', async () => {
    const { task, clock, calls } = await generate([queued, unreachable, unreachable, queued, running]);
    await task.cancel();
    await clock.advance(60_000);
    expect(calls()).toEqual([asked, asked, asked, asked, asked, interrupted]);
  });

  it.each([
    ['has no such route (--nowebui)', noSuchRoute],
    ['tells what it does itself (SD.Next)', ofTheServer],
  ])('is not interrupted when the server %s, and that is said', async (_what, answer) => {
    const { task, calls, failure } = await generate([answer]);
    expect(await task.cancel()).toEqual({
      outcome: 'left-running',
      message: expect.stringMatching(/cannot tell whose generation .*client\.interrupt\(\)/),
    });
    expect(await failure).toMatchObject({ name: 'AbortError' });
    expect(calls()).toEqual([asked]);
  });

  it('does not keep the caller waiting when the server hangs', async () => {
    const { task, clock, failure } = await generate(() => new Promise(() => {}));
    const cancellation = task.cancel();
    await clock.advance(5000);
    expect(await failure).toMatchObject({ name: 'AbortError' });
    expect(await cancellation).toMatchObject({ outcome: 'watched' });
    await clock.advance(60_000);
    expect(clock.waits()).toEqual([]);
  });
});

describe('a generation that waits in this client', () => {
  async function behindAnother() {
    const end = createGate<unknown>();
    const fake = createFakeFetch({ '/sdapi/v1/txt2img': () => end.promise });
    const client = createClient({ baseUrl: 'http://host', fetch: fake.fetch, clock: createTestClock() });
    const first = client.txt2img({ prompt: 'first' });
    await settle();
    return { client, fake, first, end: () => end.open(drawn()) };
  }

  it('is never sent when it is given up, and the one behind it takes its place', async () => {
    const { client, fake, first, end } = await behindAnother();
    const second = client.txt2img.start({ prompt: 'second' });
    const third = client.txt2img({ prompt: 'third' });
    await settle();
    expect(await second.cancel()).toMatchObject({ outcome: 'unsent' });
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    end();
    await Promise.all([first, third]);
    expect(fake.seen.map(({ body }) => (body as { prompt: string }).prompt)).toEqual(['first', 'third']);
  });

  it('is never sent when it is given up in the moment in which its turn comes', async () => {
    const controller = new AbortController();
    const take = async () => {
      controller.abort(new Error('enough'));
      return () => {};
    };
    const send = () => Promise.reject(new Error('It was sent.'));
    const shared = {
      send,
      clock: createTestClock(),
      turns: { areTaken: true, take },
      closing: controller.signal,
    };
    const request = { name: 'txt2img', taskId: 'task(mine)', body: async () => ({}) } as const;
    const task = new GenerationTask(shared, request, { signal: controller.signal });
    await expect(task).rejects.toThrow('enough');
    expect(await task.cancel()).toMatchObject({ outcome: 'unsent' });
  });

  it('sends nothing when it was given up before the start', async () => {
    const fake = createFakeFetch({});
    const client = createClient({ baseUrl: 'http://host', fetch: fake.fetch });
    await expect(client.txt2img({}, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/);
    expect(fake.seen).toEqual([]);
  });
});

it('has no part in a failure of the server', async () => {
  const fake = createFakeFetch({
    '/sdapi/v1/txt2img': () => Response.json({ detail: 'x' }, { status: 500 }),
  });
  const task = createClient({ baseUrl: 'http://host', fetch: fake.fetch }).txt2img.start({});
  await expect(task).rejects.toThrow(ServerError);
  expect(await task.cancel()).toMatchObject({ outcome: 'over' });
  expect(fake.paths()).toEqual(['/sdapi/v1/txt2img']);
});
