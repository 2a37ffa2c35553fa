import { randomUUID } from 'node:crypto';
import { findDenial } from '../../scenarios/deny-list.ts';
import { neverRecorded } from '../../scenarios/never-recorded.ts';
import type { Selection } from '../../scenarios/smoke-run.ts';
import { createCoverage, statusesByOperation } from '../coverage/create-coverage.ts';
import { fromInstance } from '../exchange/from-instance.ts';
import { excuseKnownGaps } from '../known-gaps/excuse-known-gaps.ts';
import { knownGaps } from '../known-gaps/known-gaps.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { VirtualClock } from '../replay/virtual-clock.ts';
import type { RunFacts } from '../report/index.ts';
import type { Target } from '../target/target.ts';
import type { Limits } from '../verify/plan-run.ts';
import type { RunState } from '../verify/run-state.ts';
import { verify } from '../verify/verify.ts';
import { createMocks } from './create-mocks.ts';
import { loadMockParts } from './mock-parts.ts';
import { createNodePictureChecker } from './picture-checker.ts';

export type RunVerifyOptions = {
  selection: Selection;
  target: Target;
  /** The time by which a target in this process lives; that of the wall when undefined. */
  clock: VirtualClock | undefined;
  /** Folder of the instance on the recorded side; the built-in one when undefined. */
  instance: string | undefined;
  limits: Limits;
  state?: RunState | undefined;
  onScenario?: (progress: { name: string; index: number; total: number }) => void;
  onResult?: (result: ExchangeResult) => void;
};

/** What a run found, and what its report says beside that. */
export type VerifyOutcome = { results: ExchangeResult[] } & Required<
  Pick<RunFacts, 'notes' | 'coverage' | 'knownGaps'>
>;

/**
 * Judges a server by the scenarios: plays them, excuses what is known of a mock, and says what of the spec was touched.
 *
 * @throws {ContractError} when the run cannot be made
 */
export async function runVerify(options: RunVerifyOptions): Promise<VerifyOutcome> {
  const { selection, target, clock, instance: folder, limits, state, onScenario, onResult } = options;
  const { instance } = await loadMockParts(folder);
  const { results, facts, notes } = await verify({
    ...selection,
    target,
    limits,
    createMocks: createMocks(folder),
    check: createNodePictureChecker(),
    runId: randomUUID().slice(0, 8),
    ...(clock && { clock }),
    ...(state && { state }),
    ...(onScenario && { onScenario }),
    ...(onResult && { onResult }),
  });
  const excused = excuseKnownGaps(results, knownGaps, { isMock: facts.isMock, now: new Date() });
  const recorded = (await fromInstance(instance)).map(({ request, answer }) => ({
    ...request,
    status: answer.status,
  }));
  const reasons: Readonly<Record<string, string>> = neverRecorded;
  const coverage = createCoverage({
    spec: facts.spec,
    knownSpec: instance.spec,
    results,
    recorded: statusesByOperation(recorded),
    findReason: (operation) => findDenial(operation) ?? reasons[operation],
  });
  return { results: excused.results, knownGaps: excused.gaps, notes: [...notes, ...excused.notes], coverage };
}
