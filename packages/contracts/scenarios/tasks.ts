import { taskTimeHeader } from '../src/replay/task-times.ts';
import type { Scenario } from '../src/verify/scenario.ts';
import { get, post, smallPicture, txt2img } from './requests.ts';

const progress = get('/sdapi/v1/progress');

/** Names under `sequence/` have their progress compared by shape and lasting flags, since moments differ. */
export const taskScenarios: readonly Scenario[] = [
  {
    name: 'sequence/interrupt',
    async run(server) {
      const id = `task(contract-${Date.now()})`;
      // Long enough to be caught: a mock takes the time that the header says, a server as long as it needs.
      const request = txt2img(smallPicture(server, { steps: 150, force_task_id: id }));
      const running = server.ask({ ...request, headers: { [taskTimeHeader]: '4000' } });
      const own = post('/internal/progress', { id_task: id, id_live_preview: -1 });
      const active = await server.poll(
        own,
        ({ json }) => isFlagSet(json, 'active') || isFlagSet(json, 'completed'),
      );
      server.expect('the task becomes active', isFlagSet(active?.json, 'active'), active?.json);
      await server.step(post('/sdapi/v1/interrupt'));
      const reply = await running;
      server.expect('an interrupted generation answers 200', reply.status === 200, reply.status);
      const done = await server.poll(own, ({ json }) => isFlagSet(json, 'completed'));
      if (done) server.keep(own, done);
      server.expect('the task is completed', done !== undefined, 'no end within a minute');
      const idle = await server.poll(progress, ({ json }) => jobOf(json) === '');
      if (idle) server.keep(progress, idle);
    },
  },
  {
    name: 'sequence/unknown-task',
    async run(server) {
      await server.step(post('/internal/progress', { id_task: 'no such task', id_live_preview: -1 }));
    },
  },
];

function isFlagSet(json: unknown, flag: string): boolean {
  return (json as Record<string, unknown> | undefined)?.[flag] === true;
}

function jobOf(json: unknown): unknown {
  return (json as { state?: { job?: unknown } } | undefined)?.state?.job;
}
