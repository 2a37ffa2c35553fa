import { expect, test } from 'vitest';
import { createProgress, type ProgressOutput } from './progress.ts';

function createOutput(isTty: boolean) {
  const state = { written: [] as string[], time: 0 };
  const output: ProgressOutput = {
    isTty,
    columns: 40,
    now: () => state.time,
    write: (text) => state.written.push(text),
  };
  return { state, progress: createProgress(output) };
}

test('on a terminal it is one line that is written over, never wider than the window', () => {
  const { state, progress } = createOutput(true);
  progress.show({ label: 'txt2img/a', done: 0, total: 4 });
  state.time = 50;
  progress.show({ label: 'txt2img/b', done: 1, total: 4 });
  state.time = 100;
  progress.show({ label: 'txt2img/a-very-long-name\u001b[2J', done: 2, total: 4 });
  progress.end();
  progress.end();
  expect(state.written).toEqual([
    `\r\u001b[K${'░'.repeat(24)} 0/4 txt2img/a`,
    `\r\u001b[K${'█'.repeat(12)}${'░'.repeat(12)} 2/4 txt2img/a…`,
    '\r\u001b[K',
  ]);
});

test('elsewhere it is a line a group', () => {
  const { state, progress } = createOutput(false);
  for (const [done, label] of ['list/a', 'list/b', 'txt2img/a', 'list/c'].entries()) {
    progress.show({ label, done, total: 4 });
  }
  progress.end();
  expect(state.written).toEqual(['list (from 1 of 4)\n', 'txt2img (from 3 of 4)\n', 'list (from 4 of 4)\n']);
});
