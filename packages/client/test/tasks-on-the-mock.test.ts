import { createMockApp, createMockFetch, type Instance } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { beforeAll, expect, it } from 'vitest';
import { createClient, type GenerationProgress } from '../src/index.ts';
import { createTestClock, settle, until } from './test-clock.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await builtInInstance();
});

/** Two people at one server, whose time only the test moves on. */
function share(flags: { nowebui?: boolean } = {}) {
  const clock = createTestClock();
  const app = createMockApp(instance, { codecs: createNodeCodecs(), stepMs: 100, clock, ...flags });
  const connect = () => createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app), clock });
  const job = async () => (await connect().progress()).state.job;
  return { clock, mine: connect(), others: connect(), job };
}

const body = { prompt: 'a fox', steps: 20, width: 64, height: 64, seed: 1 };

it('a task gives its progress with previews, then its pictures (sequence/progress)', async () => {
  const { clock, mine } = share();
  const task = mine.txt2img.start(body);
  const looks: GenerationProgress[] = [];
  let hasEnded = false;
  const watched = (async () => {
    for await (const look of task) looks.push(look);
    hasEnded = true;
  })();
  while (!hasEnded) await clock.advance(100);
  await watched;
  expect(looks.every(({ scope, taskId }) => scope === 'task' && taskId === task.id)).toBe(true);
  const shares = looks.filter(({ phase }) => phase === 'running').map(({ progress }) => progress);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(looks.some(({ preview }) => preview?.format === 'png')).toBe(true);
  expect((await task).images).toMatchObject([{ width: 64, seed: 1 }]);
  expect(clock.waits()).toEqual([]);
});

it('giving up the running one interrupts it, and not the next (sequence/interrupt)', async () => {
  const { clock, mine, others, job } = share();
  const task = mine.txt2img.start(body);
  await clock.advance(300);
  const theirs = others.txt2img(body);
  await settle();
  expect(await task.cancel()).toMatchObject({ outcome: 'interrupted' });
  await expect(task).rejects.toMatchObject({ name: 'AbortError' });
  await until(() => clock.waits().length > 0);
  expect(await job()).toBe('scripts_txt2img');
  await clock.advance(2000);
  expect((await theirs).images).toHaveLength(1);
});

it('giving up a queued one leaves the running one alone, and ends it when its turn comes (sequence/queue)', async () => {
  const { clock, mine, others } = share();
  const theirs = others.txt2img(body);
  await clock.advance(300);
  const task = mine.txt2img.start({ ...body, steps: 150 });
  await settle();
  expect(await task.cancel()).toMatchObject({ outcome: 'watched' });
  await expect(task).rejects.toMatchObject({ name: 'AbortError' });
  await clock.advance(1700);
  expect((await theirs).images).toHaveLength(1);
  const started = clock.now();
  while ((await others.progress()).state.job !== '' || clock.waits().length > 0) await clock.advance(250);
  expect(clock.now() - started).toBeLessThan(3500); // and not the fifteen seconds that it takes
});

it('without the web UI the progress is the server’s, and nobody is interrupted (nowebui/no-internal)', async () => {
  const { clock, mine, others } = share({ nowebui: true });
  const theirs = others.txt2img(body);
  await clock.advance(300);
  const looks: GenerationProgress[] = [];
  const task = mine.txt2img.start(body, { onProgress: (look) => looks.push(look) });
  await settle();
  await clock.advance(500);
  await until(() => looks.length === 1);
  expect(looks).toMatchObject([{ scope: 'server', phase: 'running' }]);
  expect(await task.cancel()).toMatchObject({ outcome: 'left-running' });
  await clock.advance(3000);
  expect((await theirs).images).toHaveLength(1);
  await task.catch(() => {});
});
