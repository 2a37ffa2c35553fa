import type { TaskEnding } from '../../state/running-task.ts';
import type { Processed } from './processed.ts';
import { toNumber } from './py-number.ts';

/** What an interrupted generation returns: the pictures of the batches that were begun (`sequence/interrupt`). */
export function stopAfter(processed: Processed, ending: TaskEnding): Processed {
  if (!ending.interrupted) return processed;
  const { fields } = processed.draft;
  const passes = fields.get('enable_hr') === true ? 2 : 1;
  const begun = Math.ceil(ending.jobsBegun / passes) * toNumber(fields.get('batch_size'), 1);
  const kept = processed.indexOfFirstImage + begun;
  return {
    ...processed,
    pictures: processed.pictures.slice(0, kept),
    infotexts: processed.infotexts.slice(0, kept),
  };
}
