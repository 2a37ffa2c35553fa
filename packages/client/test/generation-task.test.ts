import { describe, expect, it } from 'vitest';
import { createClient, type GenerationProgress, InvalidDataError, ServerError } from '../src/index.ts';
import { drawn } from './drawn-replies.ts';
import { createFakeFetch, createGate } from './fake-fetch.ts';
import { running } from './task-replies.ts';
import { createTestClock, settle } from './test-clock.ts';

/** A client, and the end of each generation that it has sent, by its prompt. */
function open(options: { concurrency?: number } = {}, routes: Record<string, unknown> = {}) {
  const clock = createTestClock();
  const ends = new Map<string, (reply: unknown) => void>();
  const draw = ({ body }: { body: unknown }) => {
    const end = createGate<unknown>();
    ends.set((body as { prompt: string }).prompt, end.open);
    return end.promise;
  };
  const fake = createFakeFetch({
    '/sdapi/v1/txt2img': draw,
    '/sdapi/v1/img2img': draw,
    '/internal/progress': running,
    '/sdapi/v1/interrupt': null,
    ...routes,
  });
  const client = createClient({ baseUrl: 'http://host', fetch: fake.fetch, clock, retries: 0, ...options });
  const finish = (prompt: string, reply: unknown = drawn()) => ends.get(prompt)?.(reply);
  return { clock, fake, client, finish, sent: () => [...ends.keys()] };
}

describe('a task', () => {
  it('gives its progress by for await, and its result by await', async () => {
    const { client, clock, finish } = open();
    const task = client.txt2img.start({ prompt: 'a fox' });
    const looks: GenerationProgress[] = [];
    const watched = (async () => {
      for await (const progress of task) looks.push(progress);
    })();
    await clock.advance(1000);
    finish('a fox');
    await watched;
    expect((await task).images).toHaveLength(1);
    expect(looks).toMatchObject([{ taskId: task.id, progress: 0.5 }, { progress: 0.5 }]);
    expect(clock.waits()).toEqual([]);
  });

  it('asks nothing while nobody listens', async () => {
    const { client, clock, fake, finish } = open();
    const task = client.txt2img.start({ prompt: 'a fox' });
    await clock.advance(60_000);
    finish('a fox');
    await task;
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img']);
  });

  it('runs on when the loop is left early, and is asked about no more', async () => {
    const { client, clock, fake, finish } = open();
    const task = client.txt2img.start({ prompt: 'a fox' });
    const watched = (async () => {
      for await (const _ of task) break;
    })();
    await clock.advance(500);
    await watched;
    expect(clock.waits()).toEqual([]);
    finish('a fox');
    expect((await task).images).toHaveLength(1);
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress']);
  });

  it('throws what it fails with, in the loop and at await', async () => {
    const { client, finish } = open();
    const task = client.txt2img.start({ prompt: 'a fox' });
    await settle();
    finish('a fox', Response.json({ detail: 'x' }, { status: 500 }));
    await expect(
      (async () => {
        for await (const _ of task);
      })(),
    ).rejects.toThrow(ServerError);
    await expect(task).rejects.toThrow(ServerError);
  });

  it('is a promise in every way', async () => {
    const { client, finish } = open();
    const task = client.txt2img.start({ prompt: 'a fox' });
    const calls: string[] = [];
    const ended = task.finally(() => calls.push('finally'));
    await settle();
    finish('a fox');
    const [{ images }] = await Promise.all([task, ended]);
    expect(images).toHaveLength(1);
    expect(calls).toEqual(['finally']);
    expect(await task.then(() => 'then')).toBe('then');
  });

  it('is there for img2img too, and fails on a picture that is none before anything is sent', async () => {
    const { client, fake, finish } = open();
    const task = client.img2img.start({ prompt: 'a fox', init_images: ['aGk='] });
    await settle();
    finish('a fox');
    expect((await task).images).toHaveLength(1);
    const broken = client.img2img.start({ init_images: [7 as unknown as string] });
    await expect(broken).rejects.toThrow(InvalidDataError);
    expect(await broken.cancel()).toMatchObject({ outcome: 'over' });
    expect(fake.paths()).toEqual(['/sdapi/v1/img2img']);
  });

  it('is cancelled at the end of a block that it was declared in by `await using`', async () => {
    const { client, fake } = open();
    let failure: Promise<unknown> | undefined;
    {
      await using task = client.txt2img.start({ prompt: 'a fox' });
      failure = task.catch((error: unknown) => error);
      await settle();
    }
    expect(await failure).toMatchObject({ name: 'AbortError' });
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress', '/sdapi/v1/interrupt']);
  });
});

describe('generations of one client', () => {
  it('go to the server one at a time, in order', async () => {
    const { client, finish, sent } = open();
    const tasks = ['a', 'b', 'c'].map((prompt) => client.txt2img({ prompt }));
    for (const [index, prompt] of ['a', 'b', 'c'].entries()) {
      await settle();
      expect(sent()).toHaveLength(index + 1);
      finish(prompt);
      await tasks[index];
    }
  });

  it('count only among themselves', async () => {
    const { client, fake } = open({}, { '/sdapi/v1/samplers': [] });
    void client.txt2img({ prompt: 'a' }).catch(() => {});
    await settle();
    expect(await client.samplers()).toEqual([]);
    await client.interrupt();
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/sdapi/v1/samplers', '/sdapi/v1/interrupt']);
  });

  it('may be more at once when the caller says so', async () => {
    const { client, finish, sent } = open({ concurrency: 2 });
    const tasks = ['a', 'b', 'c'].map((prompt) => client.txt2img({ prompt }));
    await settle();
    expect(sent()).toEqual(['a', 'b']);
    finish('b');
    await tasks[1];
    await settle();
    expect(sent()).toEqual(['a', 'b', 'c']);
    finish('a');
    finish('c');
    await Promise.all(tasks);
  });

  it('go on after one that failed', async () => {
    const { client, finish } = open();
    const [first, second] = ['a', 'b'].map((prompt) => client.txt2img({ prompt }));
    await settle();
    finish('a', Response.json({ detail: 'x' }, { status: 500 }));
    await expect(first).rejects.toThrow(ServerError);
    await settle();
    finish('b');
    expect((await second)?.images).toHaveLength(1);
  });

  it('say that they wait here', async () => {
    const { client, clock, finish } = open();
    const first = client.txt2img({ prompt: 'a' });
    const looks: GenerationProgress[] = [];
    const second = client.txt2img({ prompt: 'b' }, { onProgress: (progress) => looks.push(progress) });
    await clock.advance(5000);
    expect(looks).toMatchObject([
      { phase: 'waiting', progress: 0, text: expect.stringMatching(/Waiting in this client/) },
    ]);
    finish('a');
    await first;
    await clock.advance(500);
    finish('b');
    await second;
    expect(looks[1]).toMatchObject({ phase: 'running' });
  });

  it.each([0, -1, Number.NaN])('are not counted by %s', (concurrency) => {
    expect(() => createClient({ baseUrl: 'http://host', concurrency })).toThrow(/concurrency .*1 or more/);
  });
});

describe('a client declared by `await using`', () => {
  it('gives up what it has not finished, and starts nothing more', async () => {
    const { client, fake } = open();
    const failures: Promise<unknown>[] = [];
    const start = (prompt: string) => client.txt2img({ prompt }).catch((error: unknown) => error);
    {
      await using _client = client;
      failures.push(start('a'), start('b'));
      await settle();
    }
    failures.push(start('c'));
    for (const failure of failures)
      expect(await failure).toMatchObject({ name: 'AbortError', message: /disposed/ });
    expect(fake.paths()).toEqual(['/sdapi/v1/txt2img', '/internal/progress', '/sdapi/v1/interrupt']);
  });
});
