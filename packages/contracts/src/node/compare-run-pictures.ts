import type { ArgsDef } from 'citty';
import { calibrate, comparePixels, type PixelComparison } from '../pictures/index.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { Severity } from '../severity.ts';
import type { Target } from '../target/target.ts';

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

export type PictureFlags = { pictures: boolean; 'fail-on-pictures': boolean };

/**
 * Measures the noise of a target, then says how its pictures look beside the recorded ones; does nothing unless asked.
 *
 * @param failOn - what a picture that shows something else comes to where it is to fail the run
 * @throws {TargetError} when the target does not answer
 */
export async function compareRunPictures(
  results: readonly ExchangeResult[],
  target: Target,
  flags: PictureFlags,
  failOn: Severity,
): Promise<PixelComparison> {
  const gates = flags['fail-on-pictures'];
  if (!flags.pictures && !gates) return { results: [...results], pictures: [], notes: [] };
  const { createNodeCodecs } = await import('@sdwebui/mock-server/node');
  const codecs = createNodeCodecs();
  const { tolerance, note } = await calibrate(target, codecs);
  const severity = gates ? failOn : 'cosmetic';
  const compared = await comparePixels(results, { codecs, tolerance, severity });
  return { ...compared, notes: [...(note === undefined ? [] : [note]), ...compared.notes] };
}
