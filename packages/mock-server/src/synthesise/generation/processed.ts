import type { PyInt, PyValue } from '../../python/index.ts';
import type { Raster } from '../picture/codecs.ts';
import type { Draft } from './draft.ts';

/** One picture of a reply, decided but not yet painted. */
export type PlannedPicture = {
  /** What goes into the file; `undefined` for one that carries none. */
  infotext: string | undefined;
  paint: () => Raster;
};

/** Facts of the model that a generation ran on. */
export type ModelFacts = {
  modelName: string | null;
  modelHash: string | null;
  vaeName: string | null;
  vaeHash: string | null;
};

/** A finished generation: everything that the reply's `images` and `info` are made from. */
export type Processed = {
  draft: Draft;
  pictures: PlannedPicture[];
  /** Null for a run of a script that failed. */
  infotexts: (string | null)[];
  indexOfFirstImage: number;
  seed: PyInt;
  subseed: PyInt;
  allPrompts: (string | null)[];
  allNegativePrompts: string[];
  allSeeds: (PyInt | null)[];
  allSubseeds: PyInt[];
  model: ModelFacts;
  restoreFaces: PyValue;
  faceRestorationModel: PyValue;
  clipSkip: number;
};
