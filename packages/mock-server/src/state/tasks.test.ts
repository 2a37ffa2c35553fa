import { describe, expect, test } from 'vitest';
import { createManualClock } from './manual-clock.ts';
import type { TaskPlan } from './running-task.ts';
import { jobTimestamp, Tasks } from './tasks.ts';

const plan = (changes: Partial<TaskPlan> = {}): TaskPlan => ({
  id: 'task(a)',
  jobName: 'scripts_txt2img',
  batches: 1,
  jobSteps: [10],
  durationMs: 1000,
  paintPreview: async (fraction) => `preview at ${fraction}`,
  ...changes,
});

function start(changes: Partial<TaskPlan> = {}) {
  const clock = createManualClock();
  const tasks = new Tasks(clock);
  const task = plan(changes);
  tasks.enqueue(task.id);
  const ending = tasks.inTurn(() => tasks.run(task, (running) => running.finished()));
  return { clock, tasks, ending };
}

describe('a running task', () => {
  test('comes along with the clock, its steps spread evenly over its time', async () => {
    const { clock, tasks, ending } = start();
    await clock.advance(450);
    expect(tasks.running?.position()).toMatchObject({
      jobNo: 0,
      samplingStep: 4,
      samplingSteps: 10,
      fraction: 0.4,
    });
    await clock.advance(550);
    expect(await ending).toEqual({ interrupted: false, skipped: false, jobsBegun: 1 });
    expect(tasks.running).toBeUndefined();
    expect(tasks.hasFinished('task(a)')).toBe(true);
  });

  test('says which batch it is at when there are several, and not when there is one', async () => {
    const { clock, tasks } = start({ batches: 2, jobSteps: [10, 10] });
    await clock.advance(600);
    const { running } = tasks;
    expect(running?.position()).toMatchObject({ jobNo: 1, samplingStep: 2, fraction: 0.6 });
    expect(running?.jobTitle(1)).toBe('Batch 2 out of 2');
    const { clock: other, tasks: single } = start();
    await other.advance(1);
    expect(single.running?.jobTitle(0)).toBe('scripts_txt2img');
  });

  test('ends at an interrupt with the batches that were begun (sequence/interrupt)', async () => {
    const { clock, tasks, ending } = start({ batches: 3, jobSteps: [10, 10, 10] });
    await clock.advance(400);
    tasks.interrupt();
    expect(await ending).toEqual({ interrupted: true, skipped: false, jobsBegun: 2 });
    expect(tasks.trace).toMatchObject({ jobNo: 2, samplingSteps: 10 });
    expect(tasks.interrupted).toBe(true);
  });

  test('goes on with the next batch at a skip, which shows only until then (sequence/skip)', async () => {
    const { clock, tasks, ending } = start({ batches: 2, jobSteps: [10, 10] });
    await clock.advance(100);
    tasks.skip();
    await clock.advance(0);
    expect(tasks.running?.position()).toMatchObject({ jobNo: 1, samplingStep: 0 });
    await clock.advance(500);
    expect(await ending).toEqual({ interrupted: false, skipped: true, jobsBegun: 2 });
  });

  test('paints a preview only when somebody looks and enough steps have passed', async () => {
    const { clock, tasks } = start();
    await clock.advance(100);
    expect(await tasks.running?.preview(3)).toBeUndefined();
    await clock.advance(250);
    expect(await tasks.running?.preview(3)).toEqual({ base64: 'preview at 0.3', number: 1 });
    await clock.advance(100);
    expect(await tasks.running?.preview(3)).toEqual({ base64: 'preview at 0.3', number: 1 });
    await clock.advance(200);
    expect(await tasks.running?.preview(3)).toEqual({ base64: 'preview at 0.6', number: 2 });
    expect(await tasks.running?.preview(undefined)).toEqual({ base64: 'preview at 0.6', number: 2 });
  });
});

describe('the queue', () => {
  test('lets one task run and the others wait in order (sequence/queue)', async () => {
    const clock = createManualClock();
    const tasks = new Tasks(clock);
    const order: string[] = [];
    for (const id of ['task(1)', 'task(2)', 'task(3)']) {
      tasks.enqueue(id);
      void tasks.inTurn(() =>
        tasks.run(plan({ id, durationMs: 100 }), async (running) => {
          order.push(id);
          return running.finished();
        }),
      );
    }
    await clock.advance(50);
    expect(tasks.running?.plan.id).toBe('task(1)');
    expect(tasks.pending).toEqual(['task(2)', 'task(3)']);
    await clock.advance(100);
    expect(tasks.running?.plan.id).toBe('task(2)');
    await clock.advance(200);
    expect(order).toEqual(['task(1)', 'task(2)', 'task(3)']);
    expect(tasks.pending).toEqual([]);
  });

  test('goes on after a task that failed', async () => {
    const tasks = new Tasks(createManualClock());
    const failed = tasks.inTurn(async () => {
      throw new RangeError('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await tasks.inTurn(async () => 'next')).toBe('next');
  });

  test('remembers the last 16 finished tasks', async () => {
    const clock = createManualClock();
    const tasks = new Tasks(clock);
    for (let n = 0; n < 17; n++)
      await tasks.run(plan({ id: `task(${n})`, durationMs: 0 }), (task) => task.finished());
    expect(tasks.hasFinished('task(0)')).toBe(false);
    expect(tasks.hasFinished('task(1)')).toBe(true);
    expect(tasks.hasFinished('task(16)')).toBe(true);
  });

  test('shows an interrupt while idle until the next task begins (action/interrupt-idle-then-generate)', async () => {
    const tasks = new Tasks(createManualClock());
    tasks.interrupt();
    expect(tasks.interrupted).toBe(true);
    await tasks.run(plan({ durationMs: 0 }), (task) => task.finished());
    expect(tasks.interrupted).toBe(false);
  });
});

test('jobTimestamp writes local time as 14 digits', () => {
  expect(jobTimestamp(new Date(2026, 0, 2, 3, 4, 5).getTime())).toBe('20260102030405');
});

describe('a task of no length', () => {
  test('leaves behind what one does that ran to its end', async () => {
    const clock = createManualClock();
    const ran = new Tasks(clock);
    const passed = new Tasks(clock);
    const instant = plan({ durationMs: 0, jobSteps: [10, 5] });
    for (const tasks of [ran, passed]) {
      tasks.enqueue(instant.id);
      tasks.interrupt();
    }
    await ran.inTurn(() => ran.run(instant, (task) => task.finished()));
    passed.passInstantly(instant);
    for (const tasks of [ran, passed]) {
      expect(tasks.trace).toMatchObject({ jobNo: 2, samplingSteps: 5 });
      expect(tasks.pending).toEqual([]);
      expect(tasks.interrupted).toBe(false);
      expect(tasks.hasFinished(instant.id)).toBe(true);
    }
    expect(passed.trace).toEqual(ran.trace);
  });

  test('may pass while the queue is idle: not while one runs or waits', async () => {
    const { clock, tasks, ending } = start();
    expect(tasks.idle).toBe(false);
    await clock.advance(1000);
    await ending;
    await Promise.resolve();
    expect(tasks.idle).toBe(true);
  });
});
