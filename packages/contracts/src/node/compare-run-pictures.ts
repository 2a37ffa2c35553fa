import type { ArgsDef } from 'citty';
import { smokeGenerations } from '../../scenarios/smoke-run.ts';
import {
  assumeFloor,
  calibrate,
  calibrationGenerations,
  comparePixels,
  type PixelComparison,
} from '../pictures/index.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { Severity } from '../severity.ts';
import type { Target } from '../target/target.ts';
import type { Limits } from '../verify/plan-run.ts';
import type { TimeLimit } from '../verify/time-limit.ts';

/** Flags of a run that concern what pictures show. */
export const pictureArgs = {
  pictures: {
    type: 'boolean',
    default: false,
    description: 'Also compare what recorded and live pictures show; draws two small ones more',
  },
  'fail-on-pictures': {
    type: 'boolean',
    default: false,
    description: 'Let a picture that shows something else fail the run; implies --pictures',
  },
} satisfies ArgsDef;

export type PictureFlags = { pictures: boolean; 'fail-on-pictures': boolean; smoke: boolean };

function areAsked(flags: PictureFlags): boolean {
  return flags.pictures || flags['fail-on-pictures'];
}

/** What of the limits is left to the scenarios: the pictures that measure the noise count too. */
export function leaveForScenarios(limits: Limits, flags: PictureFlags): Limits {
  const most = limits.maxGenerations ?? (flags.smoke ? smokeGenerations : undefined);
  if (!areAsked(flags) || most === undefined) return limits;
  return { ...limits, maxGenerations: Math.max(0, most - calibrationGenerations) };
}

export type RunPictures = {
  flags: PictureFlags;
  target: Target;
  /** What a picture that shows something else comes to where it is to fail the run. */
  failOn: Severity;
  /** When the run must end. */
  limit: TimeLimit;
};

/**
 * Measures the noise of a target, then says how its pictures look beside the recorded ones; does nothing unless asked.
 *
 * @throws {TargetError} when the target does not answer
 */
export async function compareRunPictures(
  results: readonly ExchangeResult[],
  { flags, target, failOn, limit }: RunPictures,
): Promise<PixelComparison> {
  if (!areAsked(flags)) return { results: [...results], pictures: [], notes: [] };
  const { createNodeCodecs } = await import('@sdwebui/mock-server/node');
  const codecs = createNodeCodecs();
  const measured = limit.isOver() ? undefined : await limit.within(calibrate(target, codecs));
  const { tolerance, note } = measured ?? assumeFloor('the time was over');
  const severity = flags['fail-on-pictures'] ? failOn : 'cosmetic';
  const compared = await comparePixels(results, { codecs, tolerance, severity });
  return { ...compared, notes: [...(note === undefined ? [] : [note]), ...compared.notes] };
}
