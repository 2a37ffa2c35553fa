import type { Clock } from './clock.ts';
import { RunningTask, type TaskPlan } from './running-task.ts';

/** So many finished task ids the server remembers. */
const rememberedTasks = 16;

/** What stays visible of the last generation while the server is idle. */
export type IdleTrace = { jobTimestamp: string; jobNo: number; samplingSteps: number };

/**
 * The server's queue: one generation runs, the others wait in order. Interrupt and skip touch the running one only;
 * given while idle they show in the progress until the next generation begins (`action/interrupt-idle-then-generate`).
 */
export class Tasks {
  readonly #clock: Clock;
  readonly #pending: string[] = [];
  readonly #finished: string[] = [];
  #tail: Promise<void> = Promise.resolve();
  #running: RunningTask | undefined;
  #turns = 0;
  #idleInterrupted = false;
  #idleSkipped = false;
  #lastStart: number | undefined;
  #lastEnd = { jobNo: 0, samplingSteps: 0 };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get running(): RunningTask | undefined {
    return this.#running;
  }

  get interrupted(): boolean {
    return this.#running ? this.#running.interrupted : this.#idleInterrupted;
  }

  get skipped(): boolean {
    return this.#running ? this.#running.skipped : this.#idleSkipped;
  }

  get trace(): IdleTrace {
    return {
      jobTimestamp: this.#lastStart === undefined ? '0' : jobTimestamp(this.#lastStart),
      ...this.#lastEnd,
    };
  }

  /** True while nothing runs or waits for its turn. */
  get idle(): boolean {
    return this.#turns === 0;
  }

  /** Ids that wait, in order. An id whose request failed before its turn stays for ever, as on the server. */
  get pending(): readonly string[] {
    return this.#pending;
  }

  hasFinished(id: string): boolean {
    return this.#finished.includes(id);
  }

  enqueue(id: string): void {
    if (!this.#pending.includes(id)) this.#pending.push(id);
  }

  /** Runs `work` when it is its turn: generations and refreshes exclude each other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work);
    const over = () => {
      this.#turns -= 1;
    };
    this.#turns += 1;
    this.#tail = turn.then(over, over);
    return turn;
  }

  /** Makes a task the running one while `work` lasts, which decides itself when to wait for the task's time to pass. */
  async run<T>(plan: TaskPlan, work: (task: RunningTask) => Promise<T>): Promise<T> {
    const task = new RunningTask(plan, this.#clock);
    this.#remove(plan.id);
    this.#running = task;
    this.#idleInterrupted = false;
    this.#idleSkipped = false;
    this.#lastStart = task.startedAt;
    try {
      return await work(task);
    } finally {
      this.#idleInterrupted = task.interrupted;
      this.#running = undefined;
      this.#noteEnd(plan, task.jobsBegun);
    }
  }

  /** Leaves behind what a task of no length does that ran to its end. Only while the queue is idle. */
  passInstantly(plan: Pick<TaskPlan, 'id' | 'jobSteps'>): void {
    this.#remove(plan.id);
    this.#idleInterrupted = false;
    this.#idleSkipped = false;
    this.#lastStart = this.#clock.now();
    this.#noteEnd(plan, plan.jobSteps.length);
  }

  #noteEnd({ id, jobSteps }: Pick<TaskPlan, 'id' | 'jobSteps'>, jobsBegun: number): void {
    this.#lastEnd = { jobNo: jobsBegun, samplingSteps: jobSteps.at(-1) ?? 0 };
    this.#finished.push(id);
    if (this.#finished.length > rememberedTasks) this.#finished.shift();
  }

  interrupt(): void {
    if (this.#running) this.#running.interrupt();
    else this.#idleInterrupted = true;
  }

  skip(): void {
    if (this.#running) this.#running.skip();
    else this.#idleSkipped = true;
  }

  #remove(id: string): void {
    const index = this.#pending.indexOf(id);
    if (index >= 0) this.#pending.splice(index, 1);
  }
}

/** `20261124173427`: the moment a generation began, in the server's local time. */
export function jobTimestamp(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    String(date.getFullYear()) +
    [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()]
      .map(two)
      .join('')
  );
}
