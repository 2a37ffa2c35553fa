import { readFile } from 'node:fs/promises';
import { scenarios } from '../../scenarios/index.ts';
import { type Selection, toSmokeRun } from '../../scenarios/smoke-run.ts';
import { ContractError } from '../errors/contract-error.ts';
import { selectScenarios } from '../replay/select-scenarios.ts';
import { parseReport } from '../report/index.ts';
import { isAtLeast } from '../severity.ts';
import type { Limits } from '../verify/plan-run.ts';
import { parseCount } from './parse-count.ts';
import { parseDuration } from './parse-duration.ts';

export type ChoiceFlags = {
  only?: string | undefined;
  smoke: boolean;
  'last-failed'?: string | undefined;
};

/**
 * Chooses what a run plays, and in how many sampling steps.
 *
 * @throws {ContractError} when nothing is left, or the report cannot be read
 */
export async function chooseScenarios(flags: ChoiceFlags): Promise<Selection> {
  const whole = flags.smoke ? toSmokeRun(scenarios) : { scenarios, steps: 4 };
  const chosen = selectScenarios(whole.scenarios, flags.only, ({ name }) => name);
  const file = flags['last-failed'];
  if (file === undefined) return { ...whole, scenarios: chosen };
  const failed = await loadFailed(file);
  const again = chosen.filter(({ name }) => failed.has(name));
  if (again.length > 0) return { ...whole, scenarios: again };
  throw new ContractError(
    `No scenario of this choice failed in ${file}; run without --last-failed to play all of them.`,
  );
}

async function loadFailed(file: string): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new ContractError(`${file} cannot be read (${error.message}); give a report that --json wrote.`, {
      cause: error,
    });
  });
  const { findings, verdict } = parseReport(text, file);
  const worse = findings.filter(({ severity }) => isAtLeast(severity, verdict.failOn));
  return new Set(worse.flatMap(({ scenarios: names }) => names));
}

export type LimitFlags = { 'max-time'?: string | undefined; 'max-generations'?: string | undefined };

/** @throws {ContractError} when a limit makes no sense */
export function parseLimits(flags: LimitFlags): Limits {
  const { 'max-time': time, 'max-generations': generations } = flags;
  return {
    ...(time === undefined ? {} : { maxTimeMs: parseDuration('--max-time', time) }),
    ...(generations === undefined ? {} : { maxGenerations: parseCount('--max-generations', generations) }),
  };
}
