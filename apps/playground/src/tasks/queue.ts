import { createTaskId, type GenerationProgress, type SdWebuiClient } from '@sdwebui/client';
import type { Results } from '../results/results.ts';
import { createStore, type Store } from '../store/store.ts';
import { findTask } from './find-task.ts';
import { followTask } from './follow-task.ts';
import type { FoundTask, KeptTasks } from './kept-tasks.ts';
import type { Outcome } from './outcome.ts';
import { type CurrentTask, emptyQueue, moveTask, type QueueState, withoutTask } from './queue-state.ts';
import { rollSeeds } from './roll-seeds.ts';
import { sendTask } from './send-task.ts';
import type { Order, Task } from './task.ts';
import { failureOf, withOutcome } from './with-outcome.ts';

/** One's own tasks, which go to the server one after the other. */
export type Queue = {
  state: Pick<Store<QueueState>, 'get' | 'subscribe'>;
  /** The server from now on; a task that runs goes on with the one that it began with. */
  connect(client: SdWebuiClient): void;
  /** Puts a task at the end. */
  add(order: Order): void;
  /** Puts a task at the end again, with the same seeds: one that failed, or whose reply was lost. */
  addAgain(task: Task): void;
  /** Towards the front (-1) or the end (1) of those that wait. */
  move(id: string, by: -1 | 1): void;
  /** Takes one away that waits or has failed. */
  remove(id: string): void;
  /** Ends the running one: it gives what it has, or is given up where the server hasn't begun. */
  interrupt(): Promise<void>;
  /** Ends the batch that is being drawn, only while it is one's own. */
  skip(): Promise<void>;
  /** Does something between two tasks, such as loading another model. @param words why the others wait */
  hold<What>(words: string, action: () => Promise<What>): Promise<What>;
};

export type QueueHost = {
  kept: KeptTasks;
  results: Pick<Results, 'add'>;
  /** What a reload or a crash left. */
  found: readonly FoundTask[];
  now(): number;
  random(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  wantsPreview(): boolean;
};

export function createQueue({ kept, results, found, now, random, wait, wantsPreview }: QueueHost): Queue {
  const ofStage = (stage: FoundTask['stage']) => found.filter((each) => each.stage === stage);
  const state = createStore<QueueState>({
    ...emptyQueue,
    waiting: [...ofStage('sent'), ...ofStage('waiting')].map(({ task }) => task),
    failed: ofStage('failed'),
  });
  /** Those that the server may have: they are looked for before they are sent. */
  const sent = new Set(ofStage('sent').map(({ task }) => task.id));
  /** Those that once got no answer. */
  const searched = new Set<string>();
  let client: SdWebuiClient | undefined;
  let running: { controller: AbortController; client: SdWebuiClient; over: Promise<void> } | undefined;

  const update = (change: Partial<QueueState>) => state.set({ ...state.get(), ...change });
  const updateCurrent = (change: Partial<CurrentTask>) => {
    const { current } = state.get();
    if (current) update({ current: { ...current, ...change } });
  };
  const onProgress = (progress: GenerationProgress) => {
    const preview = progress.preview ?? state.get().current?.preview;
    updateCurrent({ progress, preview, silence: undefined });
  };

  /** Sends what waits, unless something is on its way or nothing may be sent. */
  function goOn(): void {
    const { waiting, hold } = state.get();
    const task = waiting.find(({ server }) => server === client?.baseUrl);
    if (running || hold || !task || !client) return;
    const controller = new AbortController();
    const over = run(task, client, controller.signal).finally(() => {
      running = undefined;
      goOn();
    });
    running = { controller, client, over };
  }

  async function run(task: Task, server: SdWebuiClient, signal: AbortSignal): Promise<void> {
    const isFollowed = sent.has(task.id);
    const fresh = { task, progress: undefined, preview: undefined, isStopping: false, silence: undefined };
    update({
      current: { ...fresh, isFollowed },
      waiting: withoutTask(state.get().waiting, task.id),
      ending: undefined,
    });
    const outcome = isFollowed ? await follow(task, server, signal) : await send(task, server, signal);
    end(task, outcome.kind === 'silent' ? await search(task, server, signal, outcome.error) : outcome);
  }

  /** No answer came. The server may have it all the same; if not it is sent once more, but not for ever. */
  async function search(task: Task, server: SdWebuiClient, signal: AbortSignal, error: unknown) {
    updateCurrent({ silence: error, isFollowed: true });
    const outcome = await follow(task, server, signal);
    if (outcome.kind !== 'send-again' || !searched.has(task.id)) {
      searched.add(task.id);
      return outcome;
    }
    return { kind: 'failed', error } as const;
  }

  function send(task: Task, server: SdWebuiClient, signal: AbortSignal): Promise<Outcome> {
    sent.add(task.id);
    void kept.change(task.id, { stage: 'sent' });
    return sendTask(server, task, { signal, preview: wantsPreview(), onProgress });
  }

  function follow(task: Task, server: SdWebuiClient, signal: AbortSignal): Promise<Outcome> {
    const onSilence = (silence: unknown) => updateCurrent({ silence });
    return followTask(server, task, { signal, preview: wantsPreview(), wait, onProgress, onSilence });
  }

  function end(task: Task, outcome: Outcome): void {
    state.set(withOutcome(state.get(), task, outcome));
    sent.delete(task.id);
    switch (outcome.kind) {
      case 'done':
        void results.add(task, outcome.result).then(() => kept.remove(task.id)); // a crash between them costs nothing
        break;
      case 'failed':
        void kept.change(task.id, { stage: 'failed', failure: failureOf(outcome.error) });
        break;
      case 'dropped':
      case 'reply-lost':
        void kept.remove(task.id);
        break;
      default:
        void kept.change(task.id, { stage: 'waiting' });
    }
  }

  function append(order: Order): void {
    if (!client) return;
    const rolled = rollSeeds(order, random);
    const task: Task = { ...rolled, id: createTaskId(), server: client.baseUrl, createdAt: now() };
    const { waiting } = state.get();
    void kept.add(task, waiting.length);
    update({ waiting: [...waiting, task] });
    goOn();
  }

  function remove(id: string): void {
    const { waiting, failed } = state.get();
    void kept.remove(id);
    update({ waiting: withoutTask(waiting, id), failed: failed.filter(({ task }) => task.id !== id) });
  }

  return {
    state,
    connect: (given) => {
      client = given;
      if (state.get().hold?.reason === 'locked-out') update({ hold: undefined });
      goOn();
    },
    add: append,
    addAgain: (task) => {
      remove(task.id);
      append(task);
    },
    move: (id, by) => {
      const waiting = moveTask(state.get().waiting, id, by);
      update({ waiting });
      for (const [rank, task] of waiting.entries()) void kept.change(task.id, { rank });
    },
    remove,
    interrupt: async () => {
      const { current } = state.get();
      const stopped = running;
      if (!current || !stopped) return;
      updateCurrent({ isStopping: true });
      const isEnding = await stopped.client.interruptTask(current.task.id).catch(() => false);
      if (!isEnding) stopped.controller.abort();
    },
    skip: async () => {
      const { current } = state.get();
      if (!current || !running) return;
      const { signal } = running.controller;
      const sight = await findTask(running.client, current.task.id, {
        preview: false,
        previewId: -1,
        signal,
      });
      if (sight.state === 'running') await running.client.skip();
    },
    hold: async (words, action) => {
      update({ hold: { reason: 'work', words } });
      try {
        await running?.over;
        return await action();
      } finally {
        update({ hold: undefined });
        goOn();
      }
    },
  };
}
