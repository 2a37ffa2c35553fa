import type { Clock } from './clock.ts';

/** What one generation is made of, as far as progress shows it. */
export type TaskPlan = {
  id: string;
  /** `scripts_txt2img` or `scripts_img2img`: the job's name while there is one batch only. */
  jobName: string;
  /** Batches that are generated one after the other (`n_iter`). */
  batches: number;
  /** Sampling steps of each job, one job a batch (two with hires fix). */
  jobSteps: readonly number[];
  /** Running time in milliseconds, spread evenly over the steps. */
  durationMs: number;
  /** Paints the unfinished picture, 0 to 1 done, as base64. */
  paintPreview: (fraction: number) => Promise<string>;
};

/** How a generation ended. */
export type TaskEnding = {
  interrupted: boolean;
  /** True if a batch was skipped. */
  skipped: boolean;
  /** Jobs that were begun; when interrupted, the last of them is unfinished. */
  jobsBegun: number;
};

/** Where a running generation stands. */
export type TaskPosition = {
  jobNo: number;
  samplingStep: number;
  samplingSteps: number;
  /** 0 to 1, over all jobs. */
  fraction: number;
  elapsedMs: number;
};

/** The generation that runs now. Its position follows from the clock alone. */
export class RunningTask {
  readonly plan: TaskPlan;
  readonly startedAt: number;
  readonly #clock: Clock;
  #skippedMs = 0;
  #wake = new AbortController();
  #interrupted = false;
  #skipped = false;
  #skippedJob = -1;
  #jobsBegun = 0;
  #preview: { base64: Promise<string>; number: number; step: number } | undefined;

  constructor(plan: TaskPlan, clock: Clock) {
    this.plan = plan;
    this.#clock = clock;
    this.startedAt = clock.now();
  }

  /** Jobs that were begun by the end; 0 while it runs and if it failed. */
  get jobsBegun(): number {
    return this.#jobsBegun;
  }

  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** True until the batch that was skipped is over. */
  get skipped(): boolean {
    return this.#skipped && this.position().jobNo === this.#skippedJob;
  }

  /** Ends the generation at its present step. */
  interrupt(): void {
    this.#interrupted = true;
    this.#wake.abort();
  }

  /** Ends the present batch; the next one begins at once. */
  skip(): void {
    const { jobNo } = this.position();
    this.#skipped = true;
    this.#skippedJob = jobNo;
    const stepsUntilNext = this.plan.jobSteps.slice(0, jobNo + 1).reduce((sum, steps) => sum + steps, 0);
    const lacking = stepsUntilNext * this.#stepMs() - this.#elapsed();
    this.#skippedMs += Math.max(0, lacking);
    this.#wake.abort();
    this.#wake = new AbortController();
  }

  /** What the server calls the job with this number. */
  jobTitle(jobNo: number): string {
    const { batches, jobSteps, jobName } = this.plan;
    if (batches < 2) return jobName;
    const batch = Math.floor(jobNo / (jobSteps.length / batches));
    return `Batch ${batch + 1} out of ${batches}`;
  }

  /**
   * The unfinished picture and its number. A new one is painted when `everySteps` have passed since the last; with
   * `undefined` none is painted any more.
   */
  async preview(everySteps: number | undefined): Promise<{ base64: string; number: number } | undefined> {
    const { jobNo, samplingStep, fraction } = this.position();
    const step = this.plan.jobSteps.slice(0, jobNo).reduce((sum, steps) => sum + steps, samplingStep);
    const last = this.#preview;
    if (everySteps !== undefined && step - (last?.step ?? 0) >= Math.max(1, everySteps)) {
      this.#preview = { base64: this.plan.paintPreview(fraction), number: (last?.number ?? 0) + 1, step };
    }
    const current = this.#preview;
    return current && { base64: await current.base64, number: current.number };
  }

  /** Resolves when the task's time is over or it is interrupted. */
  async finished(): Promise<TaskEnding> {
    while (!this.#interrupted) {
      const left = this.plan.durationMs - this.#elapsed();
      if (left <= 0) break;
      await this.#clock.wait(left, this.#wake.signal);
    }
    const jobs = this.plan.jobSteps.length;
    this.#jobsBegun = this.#interrupted ? Math.min(jobs, this.position().jobNo + 1) : jobs;
    return { interrupted: this.#interrupted, skipped: this.#skipped, jobsBegun: this.#jobsBegun };
  }

  position(): TaskPosition {
    const elapsedMs = this.#elapsed();
    const stepMs = this.#stepMs();
    let step = stepMs > 0 ? Math.floor(elapsedMs / stepMs) : this.#totalSteps();
    let jobNo = 0;
    for (const [index, steps] of this.plan.jobSteps.entries()) {
      jobNo = index;
      if (step < steps || index === this.plan.jobSteps.length - 1) break;
      step -= steps;
    }
    const samplingSteps = this.plan.jobSteps[jobNo] ?? 0;
    const samplingStep = Math.min(step, Math.max(0, samplingSteps - 1));
    const jobs = this.plan.jobSteps.length || 1;
    const withinJob = samplingSteps > 0 ? samplingStep / samplingSteps : 0;
    return { jobNo, samplingStep, samplingSteps, fraction: jobNo / jobs + withinJob / jobs, elapsedMs };
  }

  #elapsed(): number {
    return this.#clock.now() - this.startedAt + this.#skippedMs;
  }

  #totalSteps(): number {
    return this.plan.jobSteps.reduce((sum, steps) => sum + steps, 0);
  }

  #stepMs(): number {
    const steps = this.#totalSteps();
    return steps > 0 ? this.plan.durationMs / steps : 0;
  }
}
