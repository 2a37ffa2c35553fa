import { describe, expect, it } from 'vitest';
import { createClient, type GenerationOptions, type GenerationProgress } from '../src/index.ts';
import { drawn, png } from './drawn-replies.ts';
import { createFakeFetch, createGate } from './fake-fetch.ts';
import { noSuchRoute, ofTheServer, queued, running } from './task-replies.ts';
import { createTestClock, settle } from './test-clock.ts';

/** A generation that the test ends, on a server with these routes. */
function generate(routes: Record<string, unknown>, options: GenerationOptions = {}, body = {}) {
  const clock = createTestClock();
  const end = createGate<unknown>();
  const fake = createFakeFetch({ '/sdapi/v1/txt2img': () => end.promise, ...routes });
  const client = createClient({ baseUrl: 'http://host', fetch: fake.fetch, clock });
  const looks: GenerationProgress[] = [];
  const onProgress = (progress: GenerationProgress) => looks.push(progress);
  const result = client.txt2img({ prompt: 'a fox', ...body }, { onProgress, ...options });
  const questions = () => fake.seen.slice(1).map(({ path }) => path);
  return { clock, fake, looks, questions, result, end: () => end.open(drawn()) };
}

describe('the progress of a generation', () => {
  it('is that of this very task, its preview fetched only when the step has changed', async () => {
    const replies = [
      queued,
      { ...running, progress: 0.25 },
      { ...running, progress: 0.25 },
      { ...running, progress: 0.25, live_preview: null },
      running,
    ];
    const { clock, fake, looks, result, end } = generate({ '/internal/progress': () => replies.shift() });
    await clock.advance(10_000);
    end();
    await result;
    expect(looks).toMatchObject([
      { scope: 'task', phase: 'waiting', progress: 0, text: 'In queue: 2/3', preview: undefined },
      { scope: 'task', phase: 'running', progress: 0.25, eta: 2.5 },
      { progress: 0.25, preview: { format: 'png', width: 8 } },
      { progress: 0.25, preview: undefined },
      { progress: 0.5 },
    ]);
    const id_task = looks[0]?.taskId;
    expect(id_task).toMatch(/^task\(\w{10,20}\)$/);
    expect(fake.seen[0]?.body).toEqual({ prompt: 'a fox', force_task_id: id_task });
    const asked = fake.seen.slice(1, 7).map(({ body }) => body);
    expect(asked).toEqual(
      [
        [true, -1],
        [false, -1],
        [true, 3],
        [false, 3],
        [false, 3],
        [true, 3],
      ].map(([live_preview, id_live_preview]) => ({ id_task, id_live_preview, live_preview })),
    );
  });

  it('comes without previews when they are not wanted', async () => {
    const { clock, fake, result, end } = generate({ '/internal/progress': running }, { preview: false });
    await clock.advance(2000);
    end();
    await result;
    expect(fake.seen.slice(1)).toHaveLength(4);
    for (const { body } of fake.seen.slice(1)) expect(body).toMatchObject({ live_preview: false });
  });

  it('keeps the id that the caller chose', async () => {
    const { clock, looks, result, end } = generate(
      { '/internal/progress': running },
      {},
      { force_task_id: 'task(mine)' },
    );
    await clock.advance(500);
    end();
    await result;
    expect(looks[0]?.taskId).toBe('task(mine)');
  });

  const state = { job: 'scripts_txt2img', job_no: 0, sampling_step: 1 };
  const overall = { progress: 0.25, eta_relative: 3, state, current_image: png, textinfo: null };
  it.each([
    ['is missing (--nowebui)', noSuchRoute],
    ['is not to be called so', () => Response.json({ detail: 'Method Not Allowed' }, { status: 405 })],
    ['knows no tasks (SD.Next)', ofTheServer],
  ])(
    'falls back to the whole server’s where the task’s %s, says so, and asks there from then on',
    async (_what, internal) => {
      const { clock, looks, questions, fake, result, end } = generate({
        '/internal/progress': internal,
        '/sdapi/v1/progress': overall,
      });
      await clock.advance(1000);
      end();
      await result;
      expect(looks[0]).toMatchObject({
        scope: 'server',
        phase: 'running',
        progress: 0.25,
        eta: 3,
        preview: { width: 8 },
      });
      expect(looks[1]).toMatchObject({ scope: 'server', preview: undefined });
      expect(questions().filter((path) => path === '/internal/progress')).toHaveLength(1);
      expect(fake.seen.slice(2).map(({ query }) => query)).toEqual([
        '?skip_current_image=false',
        '?skip_current_image=true',
      ]);
    },
  );

  it('works where there is none at all (stable-diffusion.cpp), and asks no more', async () => {
    const { clock, questions, result, end } = generate({});
    await clock.advance(60_000);
    expect(questions()).toEqual(['/internal/progress', '/sdapi/v1/progress']);
    expect(clock.waits()).toEqual([]);
    end();
    expect((await result).images).toHaveLength(1);
  });
});

describe('asking for it', () => {
  it('waits for each answer before the next question, and ends with the task', async () => {
    const answer = createGate<unknown>();
    const { clock, looks, questions, result, end } = generate({ '/internal/progress': () => answer.promise });
    await clock.advance(60_000);
    expect(questions()).toHaveLength(1);
    end();
    await result;
    answer.open(running);
    await settle();
    expect(questions()).toHaveLength(1);
    expect(looks).toEqual([]);
    expect(clock.waits()).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    const { clock, result, end } = generate({ '/internal/progress': running });
    await clock.advance(600);
    expect(clock.waits()).toHaveLength(1);
    end();
    await result;
    expect(clock.waits()).toEqual([]);
  });

  it('backs off while the server comes no further, and returns to its pace when it does', async () => {
    let progress = 0.1;
    const { clock, questions, result, end } = generate(
      { '/internal/progress': () => ({ ...running, progress }) },
      { progressInterval: 100 },
    );
    const pauses: number[] = [];
    for (let look = 1; look <= 11; look += 1) {
      await settle();
      const [pause = 0] = clock.waits();
      pauses.push(pause);
      if (look === 10) progress = 0.2;
      await clock.advance(pause);
      expect(questions()).toHaveLength(look);
    }
    expect(pauses).toEqual([100, 100, 100, 100, 100, 150, 225, 337.5, 500, 500, 100]);
    end();
    await result;
  });

  it('goes on after a question that failed', async () => {
    const replies = [
      () => Response.json({ error: 'TypeError', errors: 'x' }, { status: 500 }),
      () => Promise.reject(new TypeError('fetch failed')),
      () => running,
    ];
    const { clock, looks, result, end } = generate({ '/internal/progress': () => replies.shift()?.() });
    await clock.advance(1000);
    expect(looks).toEqual([]);
    await clock.advance(500);
    expect(looks).toHaveLength(1);
    end();
    await result;
  });

  it('ends, and gives the generation up, when the caller’s own function throws', async () => {
    const onProgress = () => {
      throw new RangeError('mine');
    };
    const { clock, fake, result } = generate(
      { '/internal/progress': running, '/sdapi/v1/interrupt': {} },
      { onProgress },
    );
    const outcome = expect(result).rejects.toThrow(RangeError);
    await clock.advance(500);
    await outcome;
    expect(fake.paths()).toContain('/sdapi/v1/interrupt');
  });
});
