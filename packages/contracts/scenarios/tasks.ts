import type { Scenario } from '../src/verify/scenario.ts';
import {
  duringGeneration,
  pendingTasks,
  progress,
  progressOf,
  untilCompleted,
  untilIdle,
} from './long-generation.ts';
import { get, imagesOf, post, smallPicture, txt2img } from './requests.ts';

const needs = ['POST /internal/progress', 'GET /internal/pending-tasks'];
const withoutPicture = get('/sdapi/v1/progress', { skip_current_image: true });

/**
 * What runs beside a generation. Names under `sequence/` have their progress compared by shape and lasting flags, since
 * moments differ; nothing here waits for a moment.
 */
export const taskScenarios: readonly Scenario[] = [
  {
    name: 'sequence/progress',
    needs,
    generations: 10,
    async run(server) {
      const watched = await duringGeneration(server, 'progress', async ({ id, running }) => {
        const own = await server.ask(progressOf(id));
        const all = await server.ask(progress);
        const bare = await server.ask(withoutPicture);
        // All three must have met it while it ran.
        return running.isDone() || own.json?.active !== true || bare.json?.state?.job === ''
          ? undefined
          : { own, all, bare };
      });
      if (!watched) return;
      const { seen, reply, id } = watched;
      server.keep(progressOf(id), seen.own);
      server.keep(progress, seen.all);
      server.keep(withoutPicture, seen.bare);
      server.expect('no picture where none is wanted', seen.bare.json?.current_image === null, 'one');
      server.expect('one picture', imagesOf(reply).length === 1, imagesOf(reply).length);
      const done = await untilCompleted(server, id);
      server.expect('the task to be completed', done !== undefined, 'no end within a minute');
      if (done) server.keep(progressOf(id), done);
      const idle = await untilIdle(server);
      if (idle) server.keep(progress, idle);
    },
  },
  {
    name: 'sequence/interrupt',
    needs,
    generations: 11,
    async run(server) {
      const interrupt = post('/sdapi/v1/interrupt');
      const watched = await duringGeneration(server, 'interrupt', async ({ running }) =>
        running.isDone() ? undefined : server.ask(interrupt),
      );
      if (!watched) return;
      server.keep(interrupt, watched.seen);
      const { status } = watched.reply;
      server.expect('an interrupted generation to answer 200', status === 200, status);
      const done = await untilCompleted(server, watched.id);
      server.expect('the task to be completed', done !== undefined, 'no end within a minute');
      if (done) server.keep(progressOf(watched.id), done);
      await untilIdle(server);
      // Ends the state of being interrupted, which else stays until somebody generates.
      await server.step(txt2img(smallPicture(server)));
    },
  },
  {
    name: 'sequence/skip',
    needs,
    generations: 6,
    async run(server) {
      const skip = post('/sdapi/v1/skip');
      const watched = await duringGeneration(
        server,
        'skip',
        async ({ running }) => (running.isDone() ? undefined : server.ask(skip)),
        { n_iter: 2 },
      );
      if (!watched) return;
      server.keep(skip, watched.seen);
      const pictures = imagesOf(watched.reply).length;
      server.expect('a picture of each batch, the skipped one too', pictures === 2, pictures);
      await untilIdle(server);
    },
  },
  {
    name: 'sequence/queue',
    needs,
    generations: 12,
    async run(server) {
      const watched = await duringGeneration(server, 'queue', async ({ id, running }) => {
        const waiting = ['second', 'third'].map((label) => {
          const task = `${id}-${label}`;
          const fields = { steps: 1, force_task_id: task };
          return { task, running: server.start(txt2img(smallPicture(server, fields)), 0) };
        });
        const [second, third] = waiting as [(typeof waiting)[0], (typeof waiting)[0]];
        const queued = await server.poll(
          progressOf(third.task),
          ({ json }) => json?.queued === true || running.isDone() || third.running.isDone(),
        );
        const pending = await server.ask(pendingTasks);
        const stillQueued = await server.ask(progressOf(third.task));
        if (!running.isDone()) await server.ask(post('/sdapi/v1/interrupt'));
        const replies = [await second.running.finished(), await third.running.finished()];
        if (queued?.json?.queued !== true || stillQueued.json?.queued !== true) return undefined;
        return { second, third, queued, pending, replies };
      });
      if (!watched) return;
      const { second, third, queued, pending, replies } = watched.seen;
      server.keep(progressOf(third.task), queued);
      server.keep(pendingTasks, pending, 'type');
      const listed = pending.json?.tasks.includes(second.task) && pending.json.tasks.includes(third.task);
      server.expect('both waiting tasks to be pending', listed === true, pending.json);
      const statuses = replies.map(({ status }) => status);
      server.expect('200 for both', statuses.join() === '200,200', statuses);
      const done = await untilCompleted(server, third.task);
      if (done) server.keep(progressOf(third.task), done);
      const after = await server.ask(pendingTasks);
      const gone = ![second.task, third.task].some((task) => after.json?.tasks.includes(task));
      server.expect('none of them to be pending after it ran', gone, after.json);
    },
  },
  {
    name: 'sequence/options-during-generation',
    needs,
    generations: 10,
    async run(server) {
      const options = post('/sdapi/v1/options', {});
      const samplers = get('/sdapi/v1/samplers');
      const watched = await duringGeneration(server, 'options', async ({ running }) => {
        const stored = await server.ask(options);
        const listed = await server.ask(samplers);
        return running.isDone() ? undefined : { stored, listed };
      });
      if (!watched) return;
      server.keep(options, watched.seen.stored);
      server.keep(samplers, watched.seen.listed, 'list');
    },
  },
  {
    name: 'sequence/finished-task',
    needs,
    generations: 1,
    smoke: true,
    async run(server) {
      const id = server.taskId('mine');
      await server.step(txt2img(smallPicture(server, { force_task_id: id })));
      await server.step(progressOf(id));
    },
  },
  {
    name: 'sequence/unknown-task',
    needs,
    smoke: true,
    async run(server) {
      await server.step(progressOf('no such task'));
      await server.step(
        post('/internal/progress', { id_task: null, id_live_preview: -1, live_preview: false }),
      );
    },
  },
];
