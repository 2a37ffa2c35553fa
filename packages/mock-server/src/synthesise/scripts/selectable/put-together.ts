import type { PyInt, PyValue } from '../../../python/index.ts';
import type { Server } from '../../../server.ts';
import type { Draft } from '../../generation/draft.ts';
import type { PlannedPicture, Processed } from '../../generation/processed.ts';
import { isTruthy, toNumber } from '../../generation/py-number.ts';
import { firstText } from './first-text.ts';

/** What a script has to tell of the pictures that it put together. */
export type Composition = {
  pictures: PlannedPicture[];
  /** Null where nothing was run. */
  seed: PyInt | null;
  /** The one infotext for all of them, or one each. */
  infotexts: string | null | string[];
  /** @default those of the last run */
  allPrompts?: string[];
};

/**
 * The result of a script that ran `draft` itself, several times: what it does not say is as the last run left it. One that
 * ran only copies has no last run, and then the facts that a run finds out are missing (`prompts-from-file/kinds`).
 */
export function putTogether(
  draft: Draft,
  server: Server,
  last: Processed | undefined,
  { pictures, seed, infotexts, allPrompts }: Composition,
): Processed {
  const { fields } = draft;
  const { options, dialect } = server;
  const restoreFaces: PyValue = last?.restoreFaces ?? fields.get('restore_faces') ?? null;
  const copies = dialect.traits.repeatsInfotext ? pictures.length : 1;
  const [listed, one] = Array.isArray(infotexts) ? [infotexts, ''] : [[], infotexts];
  const found = {
    allPrompts: [firstText(fields.get('prompt'))],
    allNegativePrompts: [firstText(fields.get('negative_prompt'))],
    allSeeds: [seed ?? -1],
    allSubseeds: [-1],
    model: { modelName: null, modelHash: null, vaeName: null, vaeHash: null },
    ...last,
  };
  return {
    ...found,
    allPrompts: allPrompts && allPrompts.length > 0 ? allPrompts : found.allPrompts,
    draft,
    pictures,
    infotexts: listed.length > 0 ? listed : Array<string | null>(copies).fill(one),
    indexOfFirstImage: 0,
    seed: seed ?? -1,
    subseed: -1,
    restoreFaces,
    faceRestorationModel: isTruthy(restoreFaces) ? options.get('face_restoration_model') : null,
    clipSkip: toNumber(options.get('CLIP_stop_at_last_layers'), 1),
  };
}
