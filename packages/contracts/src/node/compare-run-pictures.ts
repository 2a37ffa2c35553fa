import { calibrate, comparePixels, type PixelComparison } from '../pictures/index.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { Severity } from '../severity.ts';
import type { Target } from '../target/target.ts';

/**
 * Measures the noise of a target, then says how its pictures look beside the recorded ones.
 *
 * @throws {TargetError} when the target does not answer
 */
export async function compareRunPictures(
  results: readonly ExchangeResult[],
  target: Target,
  severity: Severity,
): Promise<PixelComparison> {
  const { createNodeCodecs } = await import('@sdwebui/mock-server/node');
  const codecs = createNodeCodecs();
  const { tolerance, note } = await calibrate(target, codecs);
  const compared = await comparePixels(results, { codecs, tolerance, severity });
  return { ...compared, notes: [...(note === undefined ? [] : [note]), ...compared.notes] };
}
