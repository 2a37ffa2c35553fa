import type { Drift } from '../compare/drift.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { ReportedGap } from '../report/index.ts';
import type { KnownGap } from './known-gap.ts';

export type Excused = {
  /** The results without what was excused; what expired stands there as a drift of the scenario. */
  results: ExchangeResult[];
  /** Every gap with how many drifts it excused, for the report. */
  gaps: ReportedGap[];
  notes: string[];
};

/**
 * Takes known gaps out of the results of a mock; a live server has none. A gap that has expired excuses nothing, and its drifts say
 * so.
 */
export function excuseKnownGaps(
  results: readonly ExchangeResult[],
  gaps: readonly KnownGap[],
  { isMock, now }: { isMock: boolean; now: Date },
): Excused {
  const counts = new Map<KnownGap, number>(gaps.map((gap) => [gap, 0]));
  const findGap = (scenario: string, drift: Drift): KnownGap | undefined =>
    isMock ? gaps.find((gap) => isAbout(gap, scenario) && isBelow(drift.path, gap.path)) : undefined;

  const judged = results.map((result) => {
    const drifts = result.drifts.flatMap((drift): Drift[] => {
      const gap = findGap(result.exchange.scenario, drift);
      if (!gap) return [drift];
      if (hasExpired(gap, now)) {
        const advice = `The excuse for it ran out on ${gap.expires} (${gap.reason}): mend the mock, or date the gap anew.`;
        return [{ ...drift, advice }];
      }
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
      return [];
    });
    return drifts.length === result.drifts.length && drifts.every((drift, i) => drift === result.drifts[i])
      ? result
      : { ...result, drifts };
  });
  const unmet = gaps.filter((gap) => isMock && counts.get(gap) === 0 && !hasExpired(gap, now));
  return {
    results: judged,
    gaps: gaps.map((gap) => ({ ...gap, excused: counts.get(gap) ?? 0 })),
    notes: unmet.map(
      ({ scenario, path }) => `The known gap ${scenario} ${path} was not met; take it out if it is mended.`,
    ),
  };
}

function isAbout({ scenario }: KnownGap, name: string): boolean {
  return scenario.endsWith('/') ? name.startsWith(scenario) : name === scenario;
}

function isBelow(path: string, gap: string): boolean {
  return path === gap || (path.startsWith(gap) && /^[.[]/.test(path.slice(gap.length)));
}

function hasExpired({ expires }: KnownGap, now: Date): boolean {
  return now.getTime() >= Date.parse(`${expires}T00:00:00Z`);
}
