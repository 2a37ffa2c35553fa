import { expect, test } from 'vitest';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import type { Target } from '../target/target.ts';
import type { Clock } from './clock.ts';
import { playTimed } from './play-timed.ts';
import { findTaskTimes } from './task-times.ts';

const exchange = (path: string, startedAt: number, duration: number): RecordedExchange => ({
  index: 0,
  scenario: 'sequence/queue',
  request: { method: path.endsWith('img') ? 'POST' : 'GET', path, headers: [], body: undefined },
  answer: { status: 200, headers: new Map(), body: '' },
  startedAt,
  duration,
});

// As recorded in sequence/queue of webui-1.10.1: three generations, two of them waiting.
const first = exchange('/sdapi/v1/txt2img', 13_263, 1576);
const second = exchange('/sdapi/v1/txt2img', 13_567, 1405);
const third = exchange('/sdapi/v1/txt2img', 13_871, 1307);
const poll = exchange('/internal/progress', 14_255, 95);
const later = exchange('/sdapi/v1/progress', 20_303, 5);

test('a generation ran from when it became active, its wait in the queue left out', () => {
  const times = findTaskTimes([first, second, third, poll]);
  expect([...times.values()]).toEqual([1576, 133, 206]);
});

/** A clock that jumps to the next thing that is due, and a target that takes `slowness` times as long as recorded. */
function simulate(slowness: number): {
  clock: Clock;
  target: (block: RecordedExchange[]) => Target;
  log: string[];
} {
  let time = 0;
  const due: { at: number; resolve: () => void }[] = [];
  const sleepUntil = (at: number): Promise<void> => new Promise((resolve) => due.push({ at, resolve }));
  const tick = (): void => {
    due.sort((a, b) => a.at - b.at);
    const next = due.shift();
    if (!next) return;
    time = Math.max(time, next.at);
    next.resolve();
    setImmediate(tick);
  };
  setImmediate(tick);
  const log: string[] = [];
  return {
    clock: { now: () => time, sleepUntil: (at) => (at <= time ? Promise.resolve() : sleepUntil(at)) },
    log,
    target: (block) => {
      let next = 0;
      return {
        name: 'simulated',
        async send(request) {
          const { duration, answer } = block[next++] as RecordedExchange;
          log.push(`${time} ${request.path} ${request.headers.map(([, value]) => value).join()}`.trim());
          await sleepUntil(time + duration * slowness);
          return answer;
        },
        close: async () => {},
      };
    },
  };
}

test('requests leave at their recorded offsets, overlapping, with their running times', async () => {
  const block = [first, second, third, poll, later];
  const { clock, target, log } = simulate(1);
  await playTimed(block, target(block), clock);
  expect(log).toEqual([
    '0 /sdapi/v1/txt2img 1576',
    '304 /sdapi/v1/txt2img 133',
    '608 /sdapi/v1/txt2img 206',
    '992 /internal/progress',
    '7040 /sdapi/v1/progress',
  ]);
});

test('what followed an answer waits for it on a slow target, and the rest is put off with it', async () => {
  const end = exchange('/sdapi/v1/samplers', 21_303, 5);
  const block = [first, second, poll, later, end];
  const { clock, target, log } = simulate(10);
  await playTimed(block, target(block), clock);
  // 10 x 1576 and 304 + 10 x 1405: the later poll leaves when both are done, its successor a second after it.
  expect(log.map((line) => Number.parseInt(line, 10))).toEqual([0, 304, 992, 15_760, 16_760]);
});

test('a failure is the failure of the block', async () => {
  const target: Target = {
    name: 'dead',
    send: () => Promise.reject(new Error('gone')),
    close: async () => {},
  };
  const { clock } = simulate(1);
  await expect(playTimed([first, poll], target, clock)).rejects.toThrow('gone');
});
