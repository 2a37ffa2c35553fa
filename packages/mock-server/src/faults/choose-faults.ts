import type { Fault } from './fault.ts';
import type { FaultRule } from './fault-rule.ts';
import { parseFault } from './parse-fault.ts';

/** The faults of one request. */
export type ChosenFaults = {
  /** Milliseconds by which the reply is late. */
  delayMs: number;
  /** What goes wrong besides. */
  fault: Exclude<Fault, { kind: 'slow' }> | undefined;
};

/**
 * Chooses what goes wrong with a request: what its header asks for, or else what the rules and chance say. Delays add
 * up; of the others the first one happens.
 *
 * @param asked the header `x-mock-fault`: faults with commas between them
 * @throws FaultError for a header that names no fault
 */
export function chooseFaults(
  path: string,
  asked: string | undefined,
  rules: readonly FaultRule[],
  random: () => number,
): ChosenFaults {
  const faults =
    asked === undefined
      ? rules.filter(({ rate, applies }) => applies(path) && random() < rate).map(({ fault }) => fault)
      : asked.split(',').map((text) => parseFault(text.trim()));
  const chosen: ChosenFaults = { delayMs: 0, fault: undefined };
  for (const fault of faults) {
    if (fault.kind === 'slow') chosen.delayMs += fault.from + Math.round(random() * (fault.to - fault.from));
    else chosen.fault ??= fault;
  }
  return chosen;
}
