import type { GenerationProgress, Picture } from '@sdwebui/client';
import type { Task } from './task.ts';

/** The one task that the server has of this tab. */
export type CurrentTask = {
  task: Task;
  /** `undefined` until the server has said something. */
  progress: GenerationProgress | undefined;
  /** The latest one; the server sends none with every answer. */
  preview: Picture | undefined;
  /** Whether the user has asked for its end. */
  isStopping: boolean;
  /** Why the server can't be asked just now; it is asked again and again. */
  silence: unknown;
  /** Whether its reply went to a connection that is gone: it is followed by its id, but its pictures won't come. */
  isFollowed: boolean;
};

/** How the last task ended. */
export type Ending =
  | { kind: 'done'; task: Task; wasInterrupted: boolean; pictures: number }
  | { kind: 'failed'; task: Task; error: unknown }
  | { kind: 'dropped'; task: Task }
  | { kind: 'reply-lost'; task: Task; preview: Picture | undefined };

export type FailedTask = { task: Task; failure: string };

/** Why nothing is sent although something waits. */
export type Hold = { reason: 'work'; words: string } | { reason: 'locked-out'; error: unknown };

/** One's own tasks in this tab. */
export type QueueState = {
  current: CurrentTask | undefined;
  waiting: readonly Task[];
  /** They stay until they are tried again or taken away. */
  failed: readonly FailedTask[];
  ending: Ending | undefined;
  hold: Hold | undefined;
};

export const emptyQueue: QueueState = {
  current: undefined,
  waiting: [],
  failed: [],
  ending: undefined,
  hold: undefined,
};

/** The tasks with one of them moved towards the front (-1) or the end (1); as they were where it can't. */
export function moveTask(tasks: readonly Task[], id: string, by: -1 | 1): readonly Task[] {
  const from = tasks.findIndex((task) => task.id === id);
  const moved = tasks[from];
  const other = tasks[from + by];
  if (!moved || !other) return tasks;
  return tasks.map((task) => (task === moved ? other : task === other ? moved : task));
}

export function withoutTask(tasks: readonly Task[], id: string): readonly Task[] {
  return tasks.filter((task) => task.id !== id);
}
