import { expect, test } from 'vitest';
import type { Target } from '../target/target.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const answer = { status: 200, headers: new Map<string, string>(), body: '' };
const request = (method: string, path: string) => ({ method, path, headers: [], body: undefined });
const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** A server whose generations take four seconds, one after the other, and whose lists take some turns of real work. */
function createServer(clock: VirtualClock, log: string[]): Target {
  const start = clock.now();
  let tail: Promise<void> = Promise.resolve();
  return clock.watch({
    name: 'server',
    async send({ path }) {
      if (path.endsWith('2img')) {
        const turn = tail.then(() => clock.mock.wait(4000));
        tail = turn;
        await turn;
      } else await turns(20);
      log.push(`${path} at ${clock.now() - start}`);
      return answer;
    },
    close: async () => {},
  });
}

test('a generation takes none of our time, and all of the mock’s', async () => {
  const clock = createVirtualClock();
  const log: string[] = [];
  const server = createServer(clock, log);
  const [first, second] = ['/txt2img', '/img2img'].map((path) => server.send(request('POST', path)));
  await clock.during(Promise.all([first, second]));
  expect(log).toEqual(['/txt2img at 4000', '/img2img at 8000']);
});

test('time stands still while a request is at work, also while a generation waits for it to pass', async () => {
  const clock = createVirtualClock();
  const log: string[] = [];
  const server = createServer(clock, log);
  const running = server.send(request('POST', '/txt2img'));
  await clock.sleepUntil(clock.now() + 1000);
  await clock.during(server.send(request('GET', '/progress')));
  await clock.sleepUntil(clock.now() + 500);
  void server.send(request('GET', '/slow'));
  await clock.sleepUntil(clock.now() + 5000);
  await clock.during(running);
  expect(log).toEqual(['/progress at 1000', '/slow at 1500', '/txt2img at 4000']);
});

test('what is woken early does not wait on', async () => {
  const clock = createVirtualClock();
  const wake = new AbortController();
  const waiting = clock.mock.wait(4000, wake.signal);
  wake.abort();
  await waiting;
  const start = clock.now();
  await clock.sleepUntil(start + 10);
  expect(clock.now() - start).toBe(10);
});
