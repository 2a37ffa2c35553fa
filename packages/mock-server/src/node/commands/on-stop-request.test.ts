import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { describe, expect, onTestFinished, test } from 'vitest';
import { onStopRequest } from './on-stop-request.ts';

describe('onStopRequest', () => {
  test.each([
    ['q', 1],
    ['Q', 1],
    ['\u0003', 1],
    ['x', 0],
    ['\u001b[A', 0],
  ])('the key %j asks %i times', (key, times) => {
    const { press, asked } = listenToKeys();
    press(key);
    expect(asked()).toBe(times);
  });

  test('takes one press that comes twice for one, and a later one for another', () => {
    const { press, asked, waitMs } = listenToKeys();
    press('\u0003');
    waitMs(10);
    press('\u0003');
    expect(asked()).toBe(1);
    waitMs(600);
    press('\u0003');
    expect(asked()).toBe(2);
  });

  test('leaves the terminal as it was', () => {
    const { stop, isRaw } = listenToKeys();
    expect(isRaw()).toBe(true);
    stop();
    expect(isRaw()).toBe(false);
  });
});

function listenToKeys() {
  let count = 0;
  let raw = false;
  let now = 0;
  // As much of a terminal as is asked for.
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(on: boolean) {
      raw = on;
      return this;
    },
  }) as unknown as ReadStream;
  const stop = onStopRequest(() => count++, { stdin, now: () => now });
  onTestFinished(stop);
  return {
    press: (key: string) => stdin.emit('data', Buffer.from(key)),
    asked: () => count,
    waitMs: (ms: number) => {
      now += ms;
    },
    isRaw: () => raw,
    stop,
  };
}
